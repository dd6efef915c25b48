package io.shelftalker.channels.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.methods.RequestFormBuilder;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebooks;
import io.shelftalker.testkit.platform.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.FormBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the channel sends is taken; the same with any of these faults in it is not. This holds the fake to the rules of
 * Slack, without which no contract could fail; that faults of the adapter fail it is what {@code AdapterFaultsTest} shows.
 */
final class SlackFaultsTest {
    private static final int HEADER = 0;
    private static final int LIST = 1;
    private static final int BUTTONS = 2;
    private static final int THUMBS = 3;

    private static final Map<String, Consumer<ObjectNode>> FAULTS = Map.ofEntries(
            Map.entry("a missing escape in the text", request -> request.put("text", "salt & pepper <3")),
            Map.entry("a text without blocks and words", request -> request.put("text", "")
                    .remove("blocks")),
            Map.entry("no words beside the blocks", request -> request.put("text", "")),
            Map.entry("a text that would be cut", request -> request.put("text", "x".repeat(40_001))),
            Map.entry("a wrong argument", request -> request.put("message", "hello")),
            Map.entry("no channel", request -> request.remove("channel")),
            Map.entry("another workspace's channel", request -> request.put("channel", "D000")),
            Map.entry("another workspace's token", request -> request.put("token", "xoxb-other")),
            Map.entry("blocks that are no JSON", request -> request.put("blocks", "[{")),
            Map.entry("blocks that are no list", request -> request.set("blocks", Json.object())),
            Map.entry(
                    "51 blocks",
                    request -> repeat(blocks(request), blocks(request).get(HEADER), 50)),
            Map.entry(
                    "26 buttons in a block",
                    request -> repeat(buttons(request), buttons(request).get(0), 25)),
            Map.entry("a block without buttons", request -> buttons(request).removeAll()),
            Map.entry(
                    "a header of 151 characters",
                    request -> text(blocks(request).get(HEADER), "x".repeat(151))),
            Map.entry("a blank header", request -> text(blocks(request).get(HEADER), "")),
            Map.entry(
                    "a header with markup",
                    request -> type(blocks(request).get(HEADER).path("text"), "mrkdwn")),
            Map.entry(
                    "a label of 76 characters", request -> text(buttons(request).get(0), "x".repeat(76))),
            Map.entry(
                    "a label with markup",
                    request -> type(buttons(request).get(0).path("text"), "mrkdwn")),
            Map.entry("no label", request -> object(buttons(request).get(0)).remove("text")),
            Map.entry(
                    "a token of 256 characters", request -> put(buttons(request).get(0), "action_id", "t".repeat(256))),
            Map.entry(
                    "a value of 2001 characters",
                    request -> put(buttons(request).get(0), "value", "t".repeat(2_001))),
            Map.entry("the same token twice", request -> put(buttons(request).get(0), "action_id", "token:1")),
            Map.entry("a page that is none", request -> put(buttons(request).get(2), "url", "javascript:alert(1)")),
            Map.entry("a colour that is none", request -> put(buttons(request).get(0), "style", "green")),
            Map.entry(
                    "a wrong field in a button", request -> put(buttons(request).get(0), "label", "Watch")),
            Map.entry("a wrong field in a block", request -> put(blocks(request).get(BUTTONS), "buttons", "x")),
            Map.entry(
                    "a block of another platform",
                    request -> type(blocks(request).get(HEADER), "heading")),
            Map.entry("an empty list of runs", request -> runs(request).removeAll()),
            Map.entry("an empty run", request -> put(runs(request).get(0), "text", "")),
            Map.entry("a link to nowhere", request -> put(runs(request).get(1), "url", "product/1")),
            Map.entry("a style that is none", request -> object(runs(request).get(0))
                    .set("style", Json.object().put("blinking", true))),
            Map.entry("a section with a missing escape", request -> blocks(request)
                    .add(section("mrkdwn", "a < b"))),
            Map.entry("a section of 3001 characters", request -> blocks(request)
                    .add(section("plain_text", "x".repeat(3_001)))),
            Map.entry(
                    "more than a message can hold",
                    request -> repeat(blocks(request), section("plain_text", "x".repeat(2_900)), 5)),
            Map.entry("a thumb without words", request -> object(thumb(request)).remove("text")),
            Map.entry("a thumb of 76 characters", request -> text(thumb(request), "x".repeat(76))),
            Map.entry("a thumb with markup", request -> type(thumb(request).path("text"), "mrkdwn")),
            Map.entry(
                    "a thumb without a value", request -> object(thumb(request)).remove("value")),
            Map.entry("a thumb with a token", request -> put(thumb(request), "action_id", "x")),
            Map.entry(
                    "a thumb that is said in 76 characters",
                    request -> put(thumb(request), "accessibility_label", "x".repeat(76))),
            Map.entry("one thumb alone", request -> thumbs(request).remove("negative_button")),
            Map.entry("thumbs among buttons", request -> buttons(request).add(thumbs(request))),
            Map.entry("six pairs of thumbs", request -> repeat(inThumbs(request), thumbs(request), 5)),
            Map.entry("buttons among thumbs", request -> inThumbs(request)
                    .add(buttons(request).get(0))),
            Map.entry("a picture without words", request -> blocks(request)
                    .add(Json.object().put("type", "image").put("image_url", "https://shop.example/p.png"))),
            Map.entry("the same block twice", request -> blocks(request)
                    .forEach(block -> put(block, "block_id", "same"))));

    private final SlackStage stage = new SlackStage();
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
        ObjectNode request = request();

        Objects.requireNonNull(FAULTS.get(fault)).accept(request);

        assertThat(isTaken(request)).isFalse();
    }

    /** Neither refused nor objected to. */
    private boolean isTaken(ObjectNode request) {
        String token = request.path("token").asText(SlackStage.TOKEN);
        request.remove("token");
        String form = request.properties().stream()
                .map(field -> field.getKey() + "="
                        + URLEncoder.encode(
                                field.getValue().isTextual()
                                        ? field.getValue().asText()
                                        : field.getValue().toString(),
                                StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest post = HttpRequest.newBuilder(URI.create(stage.slack.uri() + "/api/chat.postMessage"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            String answer = client.send(post, BodyHandlers.ofString()).body();
            return Json.parse(answer).orElseThrow().path("ok").asBoolean()
                    && stage.complaints().isEmpty();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What the channel posts for a list with buttons, as Slack's client writes it; the blocks as JSON. */
    private ObjectNode request() {
        SlackMessage message = new SlackRenderer(Phrasebooks.load(InstantSource.system()))
                .render(
                        new Outgoing(
                                stage.address(),
                                list(),
                                Locale.ENGLISH,
                                ZoneOffset.UTC,
                                "key",
                                "token",
                                Optional.empty()),
                        Optional.empty())
                .getFirst();
        FormBody form = RequestFormBuilder.toForm(ChatPostMessageRequest.builder()
                        .channel(stage.address().chat())
                        .text(message.text())
                        .blocks(message.blocks())
                        .build())
                .build();
        ObjectNode request = Json.object();
        IntStream.range(0, form.size()).forEach(field -> request.put(form.name(field), form.value(field)));
        request.set("blocks", Json.parse(request.path("blocks").asText()).orElseThrow());
        return request;
    }

    private static Reply list() {
        Reply.Card kettle = new Reply.Card(
                Phrase.literal("Kettle"),
                Optional.of(URI.create("https://shop.example/p/1")),
                Optional.empty(),
                List.of(Phrase.literal("64.00 $")),
                Menu.NONE);
        Menu menu = Menu.of(
                new Action.Press(Phrase.literal("1"), Call.of("product")),
                new Action.Press(Phrase.literal("2"), Call.of("product")),
                new Action.Open(Phrase.literal("Shop"), URI.create("https://shop.example")));
        return new Reply.Cards(Phrase.literal("New"), 1, List.of(kettle), menu.asJudged());
    }

    private static ArrayNode blocks(ObjectNode request) {
        return (ArrayNode) request.path("blocks");
    }

    private static ArrayNode buttons(ObjectNode request) {
        return (ArrayNode) blocks(request).path(BUTTONS).path("elements");
    }

    private static ArrayNode runs(ObjectNode request) {
        return (ArrayNode) blocks(request).path(LIST).path("elements").path(0).path("elements");
    }

    private static ArrayNode inThumbs(ObjectNode request) {
        return (ArrayNode) blocks(request).path(THUMBS).path("elements");
    }

    private static ObjectNode thumbs(ObjectNode request) {
        return object(inThumbs(request).get(0));
    }

    private static JsonNode thumb(ObjectNode request) {
        return thumbs(request).path("positive_button");
    }

    private static ObjectNode object(JsonNode node) {
        return (ObjectNode) node;
    }

    private static void put(JsonNode node, String field, String value) {
        object(node).put(field, value);
    }

    private static void type(JsonNode node, String type) {
        put(node, "type", type);
    }

    private static void text(JsonNode node, String text) {
        put(node.path("text"), "text", text);
    }

    private static void repeat(ArrayNode list, JsonNode item, int times) {
        for (int time = 0; time < times; time++) {
            ObjectNode copy = item.deepCopy();
            if (copy.has("action_id")) {
                copy.put("action_id", "copy:" + time);
            }
            list.add(copy);
        }
    }

    private static ObjectNode section(String type, String text) {
        ObjectNode section = Json.object().put("type", "section");
        section.set("text", Json.object().put("type", type).put("text", text));
        return section;
    }
}
