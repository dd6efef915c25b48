package io.shelftalker.channels.whatsapp;

import io.shelftalker.core.channel.ChannelProfile;
import io.shelftalker.core.channel.Limit;
import io.shelftalker.core.channel.Pacing;
import java.time.Duration;

/** What WhatsApp takes through Twilio. Where they say "characters", the larger count is kept to: UTF-16 units. */
final class WhatsAppProfile {
    static final ChannelProfile PROFILE = new ChannelProfile(
            new Limit(1_600, "characters", "twilio.com/docs/messaging/api/message-resource, Body"),
            new Limit(1_024, "characters", "developers.facebook.com/docs/whatsapp/cloud-api/messages/image-messages"),
            new Limit(1, "buttons", "they stand one below the other"),
            new Limit(99, "buttons", "our own choice: numbers of two digits to reply with"),
            false,
            // One in six seconds to a person: developers.facebook.com/docs/whatsapp/cloud-api/overview#throughput
            new Pacing(
                    Duration.ofSeconds(6),
                    Duration.ofSeconds(6),
                    new Limit(
                            20,
                            "messages a second",
                            "our own choice: Twilio takes 80 of a sender, replies among them")));

    /** Quick replies of a message that is no approved template. */
    static final Limit QUICK_REPLIES = new Limit(3, "buttons", "twilio.com/docs/content/twilio-quick-reply");

    /** What stands on a quick reply. */
    static final Limit TITLE = new Limit(20, "characters", "twilio.com/docs/content/twilio-quick-reply");

    /** Items of a list. */
    static final Limit ITEMS = new Limit(10, "items", "twilio.com/docs/content/twiliolist-picker");

    /** What an item says. */
    static final Limit ITEM = new Limit(24, "characters", "twilio.com/docs/content/twiliolist-picker");

    /** What stands below it. */
    static final Limit DESCRIPTION = new Limit(72, "characters", "twilio.com/docs/content/twiliolist-picker");

    /** The text above quick replies or a list. */
    static final Limit BODY = new Limit(1_024, "characters", "twilio.com/docs/content/twilio-quick-reply");

    /** What of a message is kept free for its own markup: a bold line and a monospaced stretch. */
    static final Limit MARKUP = new Limit(16, "characters", "our own choice: WhatsAppMarkup writes no more in a piece");

    /** The address of a picture. */
    static final Limit MEDIA_URL = new Limit(
            2_000,
            "characters",
            "our own choice: twilio.com/docs/messaging/api/message-resource, MediaUrl, does not say");

    /** What a template is told about a message that does not fit the window. */
    static final Limit SUMMARY = new Limit(120, "characters", "our own choice: a line on a telephone");

    /** How long after their last message a person may be written to freely. */
    static final Limit WINDOW = new Limit(24, "hours", "twilio.com/docs/whatsapp/key-concepts");

    /** How long Twilio may keep a message that it cannot send at once. */
    static final Limit VALIDITY =
            new Limit(3_600, "seconds", "our own choice of 1 to 36000, twilio.com/docs/messaging/api/message-resource");

    /** Messages of before that are shown to somebody who writes again. */
    static final Limit HELD = new Limit(5, "messages", "our own choice: what a screen can hold");

    /** How long something may still be told of a message, or the message come again. */
    static final Limit TOLD = new Limit(
            14,
            "days",
            "our own choice: twilio.com/docs/messaging/guides/outbound-message-status tells for hours to days");

    /** How long a message waits for its reader. */
    static final Limit UNREAD = new Limit(30, "days", "our own choice: what it says of a price is older than any sale");

    private WhatsAppProfile() {}
}
