/**
 * What people want to hear of: watches, the rules by which an event becomes a notice, and the commands that make, list
 * and end them.
 *
 * <p>Decides what is worth telling; knows nothing of when or how it is told.
 */
@NullMarked
package io.shelftalker.notifier.watch;

import org.jspecify.annotations.NullMarked;
