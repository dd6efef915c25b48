/**
 * Rules that an operator gives for the pages of one source: where on them a field stands. Read from JSON and checked as
 * a whole, so that a mistake is told with the field and the selector that it is in.
 *
 * <p>Knows fields by their names only, and nothing of what extractors make of them.
 */
@NullMarked
package io.shelftalker.scraper.rules;

import org.jspecify.annotations.NullMarked;
