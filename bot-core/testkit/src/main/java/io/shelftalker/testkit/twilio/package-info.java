/**
 * A Twilio of one's own on loopback, with WhatsApp behind it: it takes what Twilio takes, refuses what Twilio refuses or
 * fails it later as WhatsApp does, and posts signed messages and statuses to the bot.
 *
 * <p>Knows Twilio's documentation and no code of ours: its numbers are its own, so that ours are held to something.
 */
@NullMarked
package io.shelftalker.testkit.twilio;

import org.jspecify.annotations.NullMarked;
