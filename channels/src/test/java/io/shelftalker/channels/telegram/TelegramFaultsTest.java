package io.shelftalker.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.channels.SampleReplies;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.testkit.platform.Json;
import io.shelftalker.testkit.platform.Specifications;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the channel sends is taken; the same with any of these faults in it is not. This holds the fake to the rules of
 * Telegram, without which no contract could fail; that faults of the adapter fail it is what {@code AdapterFaultsTest} shows.
 */
final class TelegramFaultsTest {
    private static final Map<String, Consumer<ObjectNode>> FAULTS = Map.ofEntries(
            Map.entry("a missing escape of an ampersand before a name", request -> text(request, "salt &pepper;")),
            Map.entry("a missing escape of a bracket", request -> text(request, "a <3 b")),
            Map.entry("a tag that Telegram does not have", request -> text(request, "<h1>New</h1>")),
            Map.entry("a tag that is not closed", request -> text(request, "<b>New")),
            Map.entry("tags that cross", request -> text(request, "<b><i>New</b></i>")),
            Map.entry("no words", request -> text(request, "")),
            Map.entry("nothing but space", request -> text(request, " \n ")),
            Map.entry("4097 characters", request -> text(request, "x".repeat(4_097))),
            Map.entry("a way of formatting that is none", request -> request.put("parse_mode", "html5")),
            Map.entry("a wrong field", request -> request.put("message", "hello")),
            Map.entry("a field of a wrong kind", request -> request.put("link_preview_options", "none")),
            Map.entry("a wrong field in the preview", request -> object(request.path("link_preview_options"))
                    .put("disabled", true)),
            Map.entry("no chat", request -> request.remove("chat_id")),
            Map.entry("a chat that is none", request -> request.put("chat_id", "@")),
            Map.entry("somebody who has not started the bot", request -> request.put("chat_id", "43")),
            Map.entry("another bot's token", request -> request.put("token", "4711:Another")),
            Map.entry("a keyboard that is none", request -> request.put("reply_markup", "[[]]")),
            Map.entry("a button without words", request -> button(request, 0).put("text", "")),
            Map.entry("no label", request -> button(request, 0).remove("text")),
            Map.entry(
                    "a button that does nothing", request -> button(request, 0).remove("callback_data")),
            Map.entry("a button that does two things", request -> button(request, 0)
                    .put("url", "https://shop.example")),
            Map.entry("a token of 65 bytes", request -> button(request, 0).put("callback_data", "t".repeat(65))),
            Map.entry("a token of 33 letters of two bytes", request -> button(request, 0)
                    .put("callback_data", "é".repeat(33))),
            Map.entry("an empty token", request -> button(request, 0).put("callback_data", "")),
            Map.entry("a page that is none", request -> button(request, 2).put("url", "javascript:alert(1)")),
            Map.entry("a wrong field in a button", request -> button(request, 0).put("label", "Watch")),
            Map.entry("101 buttons", request -> {
                ArrayNode row = (ArrayNode) rows(request).get(0);
                for (int more = row.size(); more < 101; more++) {
                    row.add(button(request, 0).deepCopy());
                }
            }));

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final TelegramStage stage = new TelegramStage();
    private final HttpClient client = HttpClient.newHttpClient();

    static Stream<String> faults() {
        return FAULTS.keySet().stream().sorted();
    }

    @AfterEach
    void close() {
        client.close();
        stage.closeAfterFaults();
    }

    @Test
    void whatTheChannelSendsIsTaken() {
        assertThat(isTaken(request())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsNoticed(String fault) {
        assumeTrue(Specifications.directory().isPresent(), Specifications.LOCATION + " is unset");
        ObjectNode request = request();

        Objects.requireNonNull(FAULTS.get(fault)).accept(request);

        assertThat(isTaken(request)).isFalse();
    }

    /** Neither refused nor objected to. */
    private boolean isTaken(ObjectNode request) {
        String token = request.path("token").asText(TelegramStage.TOKEN);
        request.remove("token");
        HttpRequest post = HttpRequest.newBuilder(URI.create(stage.telegram.uri() + "/bot" + token + "/sendmessage"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(request.toString()))
                .build();
        try {
            String answer = client.send(post, BodyHandlers.ofString()).body();
            return Json.parse(answer).orElseThrow().path("ok").asBoolean()
                    && stage.complaints().isEmpty();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What the channel posts for a list with buttons, as Telegram's client writes it. */
    private ObjectNode request() {
        TelegramMessage message = TelegramPayloadTest.RENDERER
                .render(
                        SampleReplies.outgoing("42", list(), Locale.ENGLISH, "token"),
                        "shelf_test_bot",
                        Optional.empty())
                .getFirst();
        TelegramAttempt attempt = new TelegramAttempt(
                TelegramChat.whole(42), message, Optional.empty(), false, Optional.empty(), Optional.empty());
        try {
            return object(MAPPER.readTree(MAPPER.writeValueAsString(attempt.text())));
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Reply list() {
        Reply.Card kettle = new Reply.Card(
                Phrase.literal("Kettle & cup"),
                Optional.of(URI.create("https://shop.example/p/1")),
                Optional.empty(),
                List.of(Phrase.literal("64.00 $")),
                Menu.NONE);
        Menu menu = Menu.of(
                new Action.Press(Phrase.literal("1"), Call.of("product")),
                new Action.Press(Phrase.literal("2"), Call.of("product")),
                new Action.Open(Phrase.literal("Shop"), URI.create("https://shop.example")));
        return new Reply.Cards(Phrase.literal("New"), 1, List.of(kettle), menu);
    }

    private static ArrayNode rows(ObjectNode request) {
        return (ArrayNode) request.path("reply_markup").path("inline_keyboard");
    }

    /** A button, counted over all rows. */
    private static ObjectNode button(ObjectNode request, int number) {
        int left = number;
        for (JsonNode row : rows(request)) {
            if (left < row.size()) {
                return object(row.get(left));
            }
            left -= row.size();
        }
        throw new IllegalArgumentException("There is no button " + number);
    }

    private static ObjectNode object(JsonNode node) {
        return (ObjectNode) node;
    }

    private static void text(ObjectNode request, String text) {
        request.put("text", text);
    }
}
