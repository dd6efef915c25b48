/**
 * What every reader of HTML needs of one node: its words, its links, and nodes out of a piece of HTML.
 *
 * <p>Pure, and knows nothing of products.
 */
@NullMarked
package io.shelftalker.scraper.node;

import org.jspecify.annotations.NullMarked;
