/**
 * When a chat may be told something: quiet hours in its time zone, pauses, a most a day.
 *
 * <p>Knows nothing of products and watches: it says when, never what.
 */
@NullMarked
package io.shelftalker.notifier.timing;

import org.jspecify.annotations.NullMarked;
