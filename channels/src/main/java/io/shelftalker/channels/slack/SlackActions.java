package io.shelftalker.channels.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.channels.PlainText;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Inbound.Envelope;
import io.shelftalker.core.channel.Sender;
import io.shelftalker.core.channel.Surface;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads what people do with what an app shows them (docs.slack.dev/reference/interaction-payloads). A view carries the chat
 * that it belongs to, since Slack does not say it.
 *
 * @param account whose interactions these are
 * @param people who is who, by Slack's ids
 */
record SlackActions(AccountId account, Function<String, Sender> people) {

    /** What came of an interaction; nothing for a kind that is not known. */
    Optional<Inbound> read(JsonNode payload, Instant received) {
        if (payload.path("user").path("id").asText().isEmpty()) {
            return Optional.empty();
        }
        return switch (payload.path("type").asText()) {
            case "block_actions" ->
                payload.path("container").path("type").asText().equals("view")
                        ? pressedOnView(payload, received)
                        : pressed(payload, received);
            case "view_submission" -> submitted(payload, received).map(form -> form);
            case "view_closed" -> dismissed(payload, received);
            default -> Optional.empty();
        };
    }

    /** A form that was filled in. */
    Optional<Inbound.Submitted> submitted(JsonNode payload, Instant received) {
        JsonNode view = payload.path("view");
        String token = view.path("callback_id").asText();
        return envelope("submitted", payload, received)
                .filter(envelope -> !token.isEmpty())
                .map(envelope -> new Inbound.Submitted(envelope, token, values(view.path("state"))));
    }

    private Optional<Inbound> dismissed(JsonNode payload, Instant received) {
        String token = payload.path("view").path("callback_id").asText();
        return envelope("closed", payload, received)
                .filter(envelope -> !token.isEmpty())
                .map(envelope -> new Inbound.Dismissed(envelope, token));
    }

    private Optional<Inbound> pressedOnView(JsonNode payload, Instant received) {
        JsonNode action = payload.path("actions").path(0);
        return envelope("action:" + action.path("action_ts").asText(), payload, received)
                .flatMap(envelope -> token(action)
                        .map(token -> new Inbound.Pressed(envelope.on(Surface.HOME), token, Optional.empty())));
    }

    private Optional<Inbound> pressed(JsonNode payload, Instant received) {
        JsonNode action = payload.path("actions").path(0);
        JsonNode container = payload.path("container");
        String channel = container.path("channel_id").asText();
        if (channel.isEmpty()) {
            return Optional.empty();
        }
        String user = payload.path("user").path("id").asText();
        String ts = container.path("message_ts").asText();
        SlackChat chat =
                SlackChat.of(channel, payload.path("message").path("thread_ts").asText());
        String id = String.join(
                ":", "action", channel, ts, user, action.path("action_ts").asText());
        boolean editable = !container.path("is_ephemeral").asBoolean() && !ts.isEmpty();
        return token(action)
                .map(token -> new Inbound.Pressed(
                        envelope(id, chat, payload, received), token, editable ? Optional.of(ts) : Optional.empty()));
    }

    /** What was pressed, or chosen of a list. */
    private static Optional<String> token(JsonNode action) {
        JsonNode value = action.path("type").asText().equals("static_select") ? action.path("selected_option") : action;
        return value.path("value").isTextual()
                ? Optional.of(PlainText.clean(value.path("value").asText()))
                : Optional.empty();
    }

    private static Map<String, String> values(JsonNode state) {
        Map<String, String> values = new HashMap<>();
        state.path("values")
                .properties()
                .forEach(block -> block.getValue().properties().forEach(field -> value(field.getValue())
                        .ifPresent(value -> values.put(
                                block.getKey(), PlainText.clean(value).strip()))));
        return values;
    }

    private static Optional<String> value(JsonNode field) {
        JsonNode value =
                field.has("selected_option") ? field.path("selected_option").path("value") : field.path("value");
        return value.isTextual() ? Optional.of(value.asText()) : Optional.empty();
    }

    private Optional<Envelope> envelope(String what, JsonNode payload, Instant received) {
        JsonNode view = payload.path("view");
        String chat = view.path("private_metadata").asText();
        String id = String.join(
                ":",
                what,
                view.path("id").asText(),
                payload.path("user").path("id").asText(),
                payload.path("trigger_id").asText());
        return chat.isEmpty()
                ? Optional.empty()
                : Optional.of(envelope(id, SlackChat.of(PlainText.clean(chat)), payload, received));
    }

    private Envelope envelope(String id, SlackChat chat, JsonNode payload, Instant received) {
        Sender sender = people.apply(payload.path("user").path("id").asText());
        return new Envelope(account, id, chat.id(), chat.kind(), sender, received).triggering(trigger(payload));
    }

    private static Optional<String> trigger(JsonNode payload) {
        return Optional.of(payload.path("trigger_id").asText()).filter(id -> !id.isEmpty());
    }
}
