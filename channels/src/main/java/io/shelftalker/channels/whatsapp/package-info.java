/**
 * WhatsApp through Twilio: messages and statuses come in by signed posts, replies leave through Twilio's Java library within
 * the platform's limits, and outside the 24 hours after a person's last message only as approved templates.
 *
 * <p>Knows replies, and of people what WhatsApp's rules ask for: when they last wrote, and whether they want to be written
 * to. It must not know products.
 */
@NullMarked
package io.shelftalker.channels.whatsapp;

import org.jspecify.annotations.NullMarked;
