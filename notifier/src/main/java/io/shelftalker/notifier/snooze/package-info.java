/**
 * What somebody wants of one product that they watch beyond the watch itself: silence for a while, or to be told whatever
 * the hour, each perhaps from a price on.
 */
@NullMarked
package io.shelftalker.notifier.snooze;

import org.jspecify.annotations.NullMarked;
