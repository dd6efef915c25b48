/**
 * What a page says of the product that it sells: one extractor for each way of saying it, merged with the evidence.
 *
 * <p>Pure: takes a document, returns values. What cannot be read stays unknown; nothing is guessed.
 */
@NullMarked
package io.shelftalker.scraper.extract;

import org.jspecify.annotations.NullMarked;
