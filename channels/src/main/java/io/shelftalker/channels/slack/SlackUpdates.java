package io.shelftalker.channels.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.channels.PlainText;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Inbound.Envelope;
import io.shelftalker.core.channel.Sender;
import io.shelftalker.core.channel.Surface;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Reads what Slack sends one app. Edits, messages of apps, and channel talk that does not mention the app are nothing.
 *
 * @param account whose events these are
 * @param commands how commands are given
 * @param people who is who, by Slack's ids
 */
record SlackUpdates(AccountId account, SlackCommands commands, Function<String, Sender> people) {
    /** Kinds of messages that somebody has written, as opposed to edits and notes of Slack's. */
    private static final Set<String> WRITTEN = Set.of("", "file_share", "thread_broadcast", "me_message");

    /** @param envelope what Slack wraps around an event (docs.slack.dev/apis/events-api) */
    Optional<Inbound> event(JsonNode envelope, Instant received) {
        JsonNode event = envelope.path("event");
        String bot = bot(envelope);
        return switch (event.path("type").asText()) {
            case "message" -> message(event, bot);
            case "app_mention" -> said(event, bot);
            case "app_home_opened" -> opened(event, received);
            case "member_joined_channel" -> joined(event, bot, received);
            case "channel_left", "group_left" -> left(event, "actor_id", received);
            case "channel_archive", "group_archive" -> left(event, "user", received);
            default -> Optional.empty();
        };
    }

    /** @param form the fields of a slash command (docs.slack.dev/interactivity/implementing-slash-commands) */
    Optional<Inbound> command(Map<String, String> form, Instant received) {
        String channel = form.getOrDefault("channel_id", "");
        String user = form.getOrDefault("user_id", "");
        if (channel.isEmpty() || user.isEmpty()) {
            return Optional.empty();
        }
        String trigger = form.getOrDefault("trigger_id", "");
        Envelope envelope = envelope("command:" + trigger, SlackChat.of(channel, ""), user, received)
                .triggering(Optional.of(trigger).filter(id -> !id.isEmpty()));
        String line = commands.line(
                form.getOrDefault("command", ""), SlackText.unescaped(PlainText.clean(form.getOrDefault("text", ""))));
        return Optional.of(given(envelope, line));
    }

    /**
     * A command that somebody gives from anywhere in Slack, which says no channel: it is answered in their direct messages.
     *
     * @param payload of a global shortcut, whose callback id is the command
     *     (docs.slack.dev/interactivity/implementing-shortcuts)
     * @param direct the channel of somebody's direct messages
     */
    Optional<Inbound> shortcut(JsonNode payload, Instant received, UnaryOperator<String> direct) {
        String user = payload.path("user").path("id").asText();
        String trigger = payload.path("trigger_id").asText();
        if (user.isEmpty() || trigger.isEmpty()) {
            return Optional.empty();
        }
        String id = String.join(":", "shortcut", user, payload.path("action_ts").asText());
        String line = commands.line(payload.path("callback_id").asText(), "");
        Envelope envelope = envelope(id, SlackChat.of(direct.apply(user), ""), user, received)
                .triggering(Optional.of(trigger));
        return Optional.of(given(envelope, line));
    }

    private static Inbound given(Envelope envelope, String line) {
        return line.isEmpty() || line.equals("/start")
                ? new Inbound.Opened(envelope, "")
                : new Inbound.Said(envelope, line);
    }

    /** In a channel, those who are heard have called the bot; in direct messages, everybody is. */
    private Optional<Inbound> message(JsonNode event, String bot) {
        boolean written = WRITTEN.contains(event.path("subtype").asText())
                && !event.hasNonNull("bot_id")
                && !event.path("user").asText().equals(bot);
        boolean meant = chat(event).kind() == ChatKind.PRIVATE
                || SlackText.mentions(bot, event.path("text").asText());
        return written && meant ? said(event, bot) : Optional.empty();
    }

    /**
     * A mention comes twice, as itself and as a message, and either may be repeated under another event id: the message's
     * own time is what they share.
     */
    private Optional<Inbound> said(JsonNode event, String bot) {
        String user = event.path("user").asText();
        String ts = event.path("ts").asText();
        if (user.isEmpty() || ts.isEmpty() || event.path("channel").asText().isEmpty()) {
            return Optional.empty();
        }
        String text =
                SlackText.unescaped(SlackText.without(bot, event.path("text").asText()));
        Envelope envelope =
                envelope("message:" + event.path("channel").asText() + ":" + ts, chat(event), user, instant(ts));
        String line = PlainText.clean(text).strip();
        return Optional.of(new Inbound.Said(envelope, line, commands.said(line)));
    }

    /** Slack tells every time. The messages are greeted once, by their id; the page is filled anew each time. */
    private Optional<Inbound> opened(JsonNode event, Instant received) {
        String user = event.path("user").asText();
        if (user.isEmpty() || event.path("channel").asText().isEmpty()) {
            return Optional.empty();
        }
        return switch (event.path("tab").asText()) {
            case "messages" ->
                Optional.of(new Inbound.Opened(envelope("opened:" + user, chat(event), user, received), ""));
            case "home" -> {
                String id = "home:" + user + ":" + event.path("event_ts").asText();
                yield Optional.of(new Inbound.Opened(
                        envelope(id, chat(event), user, received).on(Surface.HOME), ""));
            }
            default -> Optional.empty();
        };
    }

    private Optional<Inbound> joined(JsonNode event, String bot, Instant received) {
        String inviter = event.path("inviter").asText(event.path("user").asText());
        return event.path("user").asText().equals(bot)
                ? Optional.of(new Inbound.Joined(envelope(
                        "joined:" + event.path("channel").asText() + ":"
                                + event.path("event_ts").asText(),
                        chat(event),
                        inviter,
                        received)))
                : Optional.empty();
    }

    private Optional<Inbound> left(JsonNode event, String by, Instant received) {
        String user = event.path(by).asText();
        String id = String.join(
                ":",
                "left",
                event.path("channel").asText(),
                event.path("event_ts").asText());
        return user.isEmpty()
                ? Optional.empty()
                : Optional.of(new Inbound.Left(envelope(id, chat(event), user, received)));
    }

    private Envelope envelope(String id, SlackChat chat, String user, Instant at) {
        return new Envelope(account, id, chat.id(), chat.kind(), people.apply(user), at);
    }

    private static SlackChat chat(JsonNode event) {
        return SlackChat.of(
                event.path("channel").asText(), event.path("thread_ts").asText());
    }

    /** The bot's own user, for whom Slack sends the event. */
    private static String bot(JsonNode envelope) {
        return envelope.path("authorizations").path(0).path("user_id").asText();
    }

    private static Instant instant(String ts) {
        return ts.matches("\\d{1,11}(\\.\\d+)?")
                ? Instant.ofEpochSecond(Long.parseLong(ts.split("\\.", 2)[0]))
                : Instant.EPOCH;
    }
}
