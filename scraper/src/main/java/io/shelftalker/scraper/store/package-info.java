/**
 * Reads lists of stores, and of what they have of products, as an operator's rules say where they stand. Knows nothing of
 * runs and of what else pages tell.
 */
@NullMarked
package io.shelftalker.scraper.store;

import org.jspecify.annotations.NullMarked;
