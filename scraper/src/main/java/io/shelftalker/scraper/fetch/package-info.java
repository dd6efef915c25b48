/**
 * Asking a shop for its pages, politely: within robots.txt, in one queue a host, and never taking a wall, a login or an
 * error for a page.
 *
 * <p>Knows HTML as a document, and nothing of products.
 */
@NullMarked
package io.shelftalker.scraper.fetch;

import org.jspecify.annotations.NullMarked;
