package io.shelftalker.channels.telegram;

import io.shelftalker.core.channel.ChannelProfile;
import io.shelftalker.core.channel.Limit;
import io.shelftalker.core.channel.Pacing;
import java.time.Duration;

/** What Telegram takes, as Bot API 10.1 and its FAQ say. */
final class TelegramProfile {
    static final ChannelProfile PROFILE = new ChannelProfile(
            new Limit(4096, "code points after entity parsing", "core.telegram.org/bots/api#sendmessage"),
            new Limit(1024, "code points after entity parsing", "core.telegram.org/bots/api#sendphoto"),
            new Limit(8, "buttons", "core.telegram.org/bots/api#inlinekeyboardmarkup does not say; clients show 8"),
            new Limit(100, "buttons", "core.telegram.org/bots/api#inlinekeyboardmarkup does not say; more are refused"),
            true,
            // One a second to a person, 20 a minute to a group, and so many over all: core.telegram.org/bots/faq
            new Pacing(
                            Duration.ofSeconds(1),
                            Duration.ofSeconds(3),
                            new Limit(
                                    30,
                                    "messages a second",
                                    "core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this"))
                    .parting(TelegramChat.BETWEEN));

    /** What a callback button may carry. */
    static final Limit TOKEN = new Limit(64, "bytes", "core.telegram.org/bots/api#inlinekeyboardbutton");

    /** The largest photo that can be uploaded. */
    static final Limit UPLOAD = new Limit(10 * 1024 * 1024, "bytes", "core.telegram.org/bots/api#sending-files");

    /** The help of a command in the client's menu. */
    static final Limit COMMAND_HELP = new Limit(256, "characters", "core.telegram.org/bots/api#botcommand");

    /** Commands in the client's menu. */
    static final Limit COMMANDS = new Limit(100, "commands", "core.telegram.org/bots/api#setmycommands");

    /** What the empty chat with the bot says. */
    static final Limit DESCRIPTION = new Limit(512, "characters", "core.telegram.org/bots/api#setmydescription");

    /** What the bot's profile says. */
    static final Limit SHORT_DESCRIPTION =
            new Limit(120, "characters", "core.telegram.org/bots/api#setmyshortdescription");

    /** What answers an inline query at once. */
    static final Limit RESULTS = new Limit(50, "results", "core.telegram.org/bots/api#answerinlinequery");

    /** How long Telegram may show one person the same answer again: prices are read more seldom. */
    static final Limit RESULTS_KEPT = new Limit(60, "seconds", "our own choice");

    /** No limit is documented; a phone shows less. */
    static final Limit RESULT_TITLE = new Limit(128, "code points", "our own choice");

    /** No limit is documented; beyond this a label cannot be read on any screen. */
    static final Limit LABEL = new Limit(64, "code points", "our own choice");

    private TelegramProfile() {}
}
