/**
 * A Slack of one's own on loopback: it takes what Slack takes, refuses what Slack refuses, and sends apps signed events,
 * commands and button presses.
 *
 * <p>Knows Slack's documentation and no code of ours: its numbers are its own, so that ours are held to something.
 */
@NullMarked
package io.shelftalker.testkit.slack;

import org.jspecify.annotations.NullMarked;
