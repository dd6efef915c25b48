/**
 * Slack: events, commands and button presses come in by signed posts, replies leave through Slack's Java client as Block
 * Kit within the platform's limits.
 *
 * <p>Knows replies and conversations; it must not know products, nor keep anything about a workspace's people.
 */
@NullMarked
package io.shelftalker.channels.slack;

import org.jspecify.annotations.NullMarked;
