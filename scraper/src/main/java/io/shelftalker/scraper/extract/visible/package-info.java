/**
 * What a person sees on a product's page: its title, the price beside it, the button that buys it, what is said of its
 * stock, and the labelled codes.
 *
 * <p>Knows elements, their order, their words and the names of their classes; nothing of styles, and of no shop in
 * particular. Words are tables in resources, one for each kind.
 */
@NullMarked
package io.shelftalker.scraper.extract.visible;

import org.jspecify.annotations.NullMarked;
