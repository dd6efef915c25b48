/**
 * What a page says to machines, whatever it says it in: JSON-LD, microdata and RDFa become items of one shape, and one
 * reader finds the product and its offers among them.
 *
 * <p>Pure: takes a document, returns values as they are written. Knows nothing of the catalog, and does not decide which
 * offer to believe.
 */
@NullMarked
package io.shelftalker.scraper.markup;

import org.jspecify.annotations.NullMarked;
