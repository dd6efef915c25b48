/** A small site of one's own making, for the tests of everything that reads sites. */
@NullMarked
package io.shelftalker.scraper;

import org.jspecify.annotations.NullMarked;
