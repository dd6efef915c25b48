/**
 * Waking sources that are due and runs that are not over. Whatever wakes it, rows decide what is done.
 */
@NullMarked
package io.shelftalker.scraper.schedule;

import org.jspecify.annotations.NullMarked;
