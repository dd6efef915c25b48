/**
 * Breadcrumbs: the trail from a shop's home page down to a product, as a page shows it.
 *
 * <p>Pure. Which part of the trail is the product's category is for those to say who know the product.
 */
@NullMarked
package io.shelftalker.scraper.trail;

import org.jspecify.annotations.NullMarked;
