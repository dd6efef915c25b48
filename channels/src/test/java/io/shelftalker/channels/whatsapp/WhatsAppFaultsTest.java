package io.shelftalker.channels.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.channels.SampleReplies;
import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.testkit.platform.Json;
import io.shelftalker.testkit.platform.Specifications;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the channel sends is taken; the same with any of these faults in it is not. This holds the fake to the rules of
 * Twilio, without which no contract could fail; that faults of the adapter fail it is what {@code AdapterFaultsTest} shows.
 */
final class WhatsAppFaultsTest {
    private static final String MESSAGES = "/2010-04-01/Accounts/" + WhatsAppStage.SID + "/Messages.json";
    private static final String CONTENT = "/v1/Content";

    private static final Map<String, Consumer<ObjectNode>> IN_MESSAGES = Map.ofEntries(
            Map.entry("1601 characters", message -> message.put("Body", "x".repeat(1_601))),
            Map.entry("a body that says nothing", message -> message.put("Body", " ")),
            Map.entry("no body", message -> message.remove("Body")),
            Map.entry("nobody to send to", message -> message.remove("To")),
            Map.entry("a number that is no address of WhatsApp", message -> message.put("To", "+33612345678")),
            Map.entry("a number without a plus", message -> message.put("To", "whatsapp:33612345678")),
            Map.entry("no sender", message -> message.remove("From")),
            Map.entry("another's sender", message -> message.put("From", "whatsapp:+14155550199")),
            Map.entry("another's token", message -> message.put("token", "ffffffffffffffffffffffffffffffff")),
            Map.entry("a field that does not exist", message -> message.put("Text", "Hello")),
            Map.entry("a field in lower case", message -> message.put("body", "Hello")),
            Map.entry("no end of its validity", message -> message.remove("ValidityPeriod")),
            Map.entry("a validity of ten hours and a second", message -> message.put("ValidityPeriod", "36001")),
            Map.entry("a validity that is no number", message -> message.put("ValidityPeriod", "1h")),
            Map.entry("no way to tell what became of it", message -> message.remove("StatusCallback")),
            Map.entry(
                    "a status told to somebody else",
                    message -> message.put("StatusCallback", "https://evil.example/status")),
            Map.entry("a picture on this machine", message -> message.put("MediaUrl", "http://localhost/p.png")),
            Map.entry("a picture that is a file", message -> message.put("MediaUrl", "file:///p.png")),
            Map.entry("a caption of 1025 characters", message -> message.put("Body", "x".repeat(1_025))
                    .put("MediaUrl", "https://shop.example/p.png")),
            Map.entry("a resource that does not exist", message -> content(message)
                    .put("ContentSid", "HX" + "0".repeat(32))),
            Map.entry("an id that is none", message -> content(message).put("ContentSid", "HX1")),
            Map.entry("variables that are no JSON", message -> content(message).put("ContentVariables", "{1: x}")),
            Map.entry("an empty variable", message -> variable(content(message), "2", "")),
            Map.entry("a variable that is missing", message -> variable(content(message), "3", null)),
            Map.entry("a variable too many", message -> variable(content(message), "9", "x")),
            Map.entry("a title of 21 characters", message -> variable(content(message), "2", "x".repeat(21))),
            Map.entry("a token of 201 characters", message -> variable(content(message), "3", "x".repeat(201))),
            Map.entry("the same token twice", message -> variable(content(message), "3", "token:1")),
            Map.entry("1025 characters above buttons", message -> variable(content(message), "1", "x".repeat(1_025))),
            Map.entry("a body beside the resource", message -> content(message).put("Body", "Hello")));

    private static final Map<String, Consumer<ObjectNode>> IN_CONTENTS = Map.ofEntries(
            Map.entry("no language", content -> content.remove("language")),
            Map.entry("a type that does not exist", content -> types(content).set("twilio/buttons", Json.object())),
            Map.entry("no type", content -> types(content).removeAll()),
            Map.entry("eleven buttons", content -> repeat(actions(content), 9)),
            Map.entry("no buttons", content -> actions(content).removeAll()),
            Map.entry("a button without a title", content -> first(content).remove("title")),
            Map.entry("a wrong field in a button", content -> first(content).put("label", "x")),
            Map.entry(
                    "a button of a kind that is none", content -> first(content).put("type", "REPLY")),
            Map.entry("the same place for two tokens", content -> first(content).put("id", "{{5}}")),
            Map.entry(
                    "a body that is no text",
                    content -> ((ObjectNode) types(content).path("twilio/quick-reply")).put("body", 1)));

    private final WhatsAppStage stage = new WhatsAppStage();
    private final HttpClient client = HttpClient.newHttpClient();

    static Stream<String> faultsInMessages() {
        return IN_MESSAGES.keySet().stream().sorted();
    }

    static Stream<String> faultsInContents() {
        return IN_CONTENTS.keySet().stream().sorted();
    }

    @AfterEach
    void close() {
        client.close();
        stage.accounts.close();
        stage.twilio.close();
    }

    @Test
    void whatTheChannelSendsIsTaken() {
        assertThat(isTaken(MESSAGES, message())).isTrue();
        assertThat(isTaken(CONTENT, stored())).isTrue();
        assertThat(isTaken(MESSAGES, content(message()))).isTrue();
    }

    @Test
    void fourQuickRepliesWithoutApprovalAreNoticed() {
        ObjectNode content = stored();
        repeat(actions(content), 2);
        String sid = post(CONTENT, content).path("sid").asText();
        Map<String, String> values = Map.of("1", "a", "2", "b", "3", "c", "4", "d", "5", "e", "12", "f", "13", "g");
        ObjectNode variables = Json.object();
        values.forEach(variables::put);
        variables.put("10", "h").put("11", "i");
        ObjectNode message = content(message()).put("ContentSid", sid).put("ContentVariables", variables.toString());
        assertThat(isTaken(MESSAGES, message)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("faultsInMessages")
    void aFaultInAMessageIsNoticed(String fault) {
        specified();
        ObjectNode message = message();
        Objects.requireNonNull(IN_MESSAGES.get(fault)).accept(message);
        assertThat(isTaken(MESSAGES, message)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("faultsInContents")
    void aFaultInAContentIsNoticed(String fault) {
        specified();
        ObjectNode content = stored();
        Objects.requireNonNull(IN_CONTENTS.get(fault)).accept(content);
        assertThat(isTaken(CONTENT, content)).isFalse();
    }

    private static void specified() {
        assumeTrue(Specifications.directory().isPresent(), Specifications.LOCATION + " is unset");
    }

    /** What the channel posts for a text, with what it posts for two buttons beside it, for faults to begin with. */
    private ObjectNode message() {
        assertSent(Reply.text(Phrase.literal("Hello")));
        ObjectNode words = (ObjectNode) last("messages").deepCopy();
        assertSent(new Reply.Choices(Phrase.literal("Go on?"), SampleReplies.buttons(2)));
        words.set("content", last("messages").deepCopy());
        return words;
    }

    /** What the channel stores for two buttons. */
    private ObjectNode stored() {
        assertSent(new Reply.Choices(Phrase.literal("Go on?"), SampleReplies.buttons(2)));
        return (ObjectNode) last("content").deepCopy();
    }

    private void assertSent(Reply reply) {
        Outgoing outgoing = new Outgoing(
                stage.address(),
                reply,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                "key-" + stage.shown().size(),
                "token",
                Optional.empty());
        assertThat(stage.channel().send(outgoing)).isInstanceOf(Delivery.Sent.class);
        assertThat(stage.complaints()).isEmpty();
    }

    private JsonNode last(String method) {
        return stage.twilio.requests(method).getLast().parameters();
    }

    /** Neither refused nor objected to. */
    private boolean isTaken(String path, ObjectNode request) {
        return post(path, request).has("sid") && stage.complaints().isEmpty();
    }

    private JsonNode post(String path, ObjectNode request) {
        String token = request.path("token").asText(WhatsAppStage.TOKEN);
        request.remove(List.of("token", "content"));
        boolean json = path.equals(CONTENT);
        String pair = WhatsAppStage.SID + ":" + token;
        HttpRequest post = HttpRequest.newBuilder(URI.create(stage.twilio.uri() + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(json ? request.toString() : form(request)))
                .build();
        try {
            return Json.parse(client.send(post, BodyHandlers.ofString()).body()).orElseThrow();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String form(ObjectNode request) {
        return request.properties().stream()
                .map(field -> field.getKey() + "="
                        + URLEncoder.encode(field.getValue().asText(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Makes a message the one with buttons. */
    private static ObjectNode content(ObjectNode message) {
        JsonNode content = message.path("content");
        message.removeAll();
        message.setAll((ObjectNode) content);
        return message;
    }

    private static void variable(ObjectNode message, String name, @Nullable String value) {
        ObjectNode variables = (ObjectNode)
                Json.parse(message.path("ContentVariables").asText()).orElseThrow();
        if (value == null) {
            variables.remove(name);
        } else {
            variables.put(name, value);
        }
        message.put("ContentVariables", variables.toString());
    }

    private static ObjectNode types(ObjectNode content) {
        return (ObjectNode) content.path("types");
    }

    private static ArrayNode actions(ObjectNode content) {
        return (ArrayNode) types(content).path("twilio/quick-reply").path("actions");
    }

    private static ObjectNode first(ObjectNode content) {
        return (ObjectNode) actions(content).path(0);
    }

    private static void repeat(ArrayNode actions, int times) {
        JsonNode action = actions.get(0);
        IntStream.range(0, times).forEach(time -> {
            ObjectNode copy = action.deepCopy();
            actions.add(copy.put("title", "{{" + (10 + 2 * time) + "}}").put("id", "{{" + (11 + 2 * time) + "}}"));
        });
    }
}
