package io.shelftalker.channels.widget;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.channels.PlainText;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Sender;
import java.time.Instant;
import java.util.Optional;

/** Makes of what the script posts what it means. Knows neither the network nor the time. */
record WidgetUpdates(AccountId account) {
    private static final String START = "/start";

    /** What a post means. */
    sealed interface Meaning {
        /** Something for the bot. @param line as the visitor typed it, if they did */
        record Event(Inbound inbound, Optional<String> line) implements Meaning {}

        /** What the visitor thinks of an answer. */
        record Opinion(long position, boolean helpful) implements Meaning {}

        /** Nothing that we understand. */
        record Nothing(String code, String why) implements Meaning {}
    }

    Meaning read(JsonNode post, Pass pass, Instant received) {
        String id = post.path("id").asText();
        if (!id.matches("[A-Za-z0-9-]{8,64}")) {
            return new Meaning.Nothing(
                    "no-id", "'id' must be 8 to 64 letters, digits and hyphens, new for each event.");
        }
        Inbound.Envelope envelope = envelope(pass.chat() + "/" + id, pass, received);
        return switch (post.path("is").asText()) {
            case "said" -> said(envelope, post.path("text").asText());
            case "pressed" -> pressed(envelope, post);
            // However often a page is opened, a visitor is greeted once.
            case "opened" ->
                new Meaning.Event(
                        new Inbound.Opened(envelope(pass.chat() + "/opened", pass, received), ""), Optional.empty());
            case "judged" -> judged(post);
            default -> new Meaning.Nothing("no-such-event", "'is' must be said, pressed, opened or judged.");
        };
    }

    private static Meaning said(Inbound.Envelope envelope, String text) {
        String line = PlainText.clean(text).strip();
        if (PlainText.isBlank(line)) {
            return new Meaning.Nothing("empty", "'text' says nothing.");
        }
        if (line.codePointCount(0, line.length()) > WidgetProfile.SAID.value()) {
            return new Meaning.Nothing(
                    "too-long", "'text' is longer than " + WidgetProfile.SAID.value() + " characters.");
        }
        boolean start = line.equals(START) || line.startsWith(START + " ");
        return new Meaning.Event(
                start
                        ? new Inbound.Opened(
                                envelope, line.substring(START.length()).strip())
                        : new Inbound.Said(envelope, line),
                Optional.of(line));
    }

    private static Meaning pressed(Inbound.Envelope envelope, JsonNode post) {
        String token = PlainText.clean(post.path("token").asText());
        if (token.isEmpty() || token.length() > WidgetProfile.TOKEN.value()) {
            return new Meaning.Nothing("no-token", "'token' must be what the button carries.");
        }
        return new Meaning.Event(new Inbound.Pressed(envelope, token, position(post)), Optional.empty());
    }

    private static Meaning judged(JsonNode post) {
        return position(post)
                .filter(position -> post.path("helpful").isBoolean())
                .<Meaning>map(position -> new Meaning.Opinion(
                        Long.parseLong(position), post.path("helpful").asBoolean()))
                .orElseGet(() -> new Meaning.Nothing(
                        "no-opinion", "'message' must be a message's position, and 'helpful' true or false."));
    }

    private static Optional<String> position(JsonNode post) {
        return Optional.of(post.path("message").asText()).filter(text -> text.matches("\\d{1,18}"));
    }

    private Inbound.Envelope envelope(String id, Pass pass, Instant received) {
        Sender sender = new Sender(
                pass.chat(), pass.name(), Optional.of(pass.language()).filter(language -> !language.isEmpty()));
        return new Inbound.Envelope(account, id, pass.chat(), ChatKind.PRIVATE, sender, received);
    }
}
