/**
 * The widget as its visitors meet it: what its script can show, and visitors who post and listen as the script does.
 *
 * <p>Written from what the script reads, not from what the channel writes.
 */
@NullMarked
package io.shelftalker.testkit.widget;

import org.jspecify.annotations.NullMarked;
