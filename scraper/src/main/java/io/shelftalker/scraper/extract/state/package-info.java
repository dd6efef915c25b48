/**
 * What scripts of a page hold for other scripts: the state of single-page shops, the data layer of their statistics, the
 * product that a shop platform hands to its theme.
 *
 * <p>Reads values only; runs nothing.
 */
@NullMarked
package io.shelftalker.scraper.extract.state;

import org.jspecify.annotations.NullMarked;
