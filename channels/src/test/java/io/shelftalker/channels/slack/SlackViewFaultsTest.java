package io.shelftalker.channels.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.methods.RequestFormBuilder;
import com.slack.api.methods.request.views.ViewsPublishRequest;
import com.slack.api.model.view.View;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.testkit.platform.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
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
 * Pages and forms are taken as the channel makes them; with any of these faults they are not. This holds the fake to the
 * rules of Slack, as {@link SlackFaultsTest} does.
 */
final class SlackViewFaultsTest {
    private static final Map<String, Consumer<ObjectNode>> ON_PAGES = Map.ofEntries(
            Map.entry("101 blocks", request -> more(blocks(request), 100)),
            Map.entry("no blocks", request -> blocks(request).removeAll()),
            Map.entry("a form's title", request -> view(request)
                    .set("title", Json.object().put("type", "plain_text").put("text", "Watches"))),
            Map.entry("told when it closes", request -> view(request).put("notify_on_close", true)),
            Map.entry("a form as a page", request -> view(request).put("type", "modal")),
            Map.entry("3001 characters of ours", request -> view(request).put("private_metadata", "x".repeat(3_001))),
            Map.entry("a wrong field", request -> view(request).put("channel", "D42")),
            Map.entry("nobody's page", request -> request.remove("user_id")),
            Map.entry("a stranger's page", request -> request.put("user_id", "U404")),
            Map.entry("a wrong argument", request -> request.put("channel", "D42")),
            Map.entry("over another version than the one that is shown", request -> request.put("hash", "1.old")),
            Map.entry("a view that is no JSON", request -> request.put("view", "{")),
            Map.entry("a token that nobody gave", request -> request.put("token", "xoxb-other")));

    private static final Map<String, Consumer<ObjectNode>> ON_FORMS = Map.ofEntries(
            Map.entry(
                    "a title of 25 characters",
                    request -> ((ObjectNode) view(request).path("title")).put("text", "x".repeat(25))),
            Map.entry("no title", request -> view(request).remove("title")),
            Map.entry("nothing to send it with", request -> view(request).remove("submit")),
            Map.entry(
                    "a title with markup",
                    request -> ((ObjectNode) view(request).path("title")).put("type", "mrkdwn")),
            Map.entry("101 blocks", request -> more(blocks(request), 100)),
            Map.entry(
                    "a field without a label",
                    request -> ((ObjectNode) blocks(request).get(0)).remove("label")),
            Map.entry(
                    "a field of no kind",
                    request -> ((ObjectNode) blocks(request).get(0).path("element")).put("type", "money_input")),
            Map.entry(
                    "two fields of one name",
                    request -> ((ObjectNode) blocks(request).get(1)).put("block_id", "price")),
            Map.entry(
                    "a choice of 101",
                    request -> more(
                            (ArrayNode) blocks(request).get(1).path("element").path("options"), 100)),
            Map.entry("a page as a form", request -> view(request).put("type", "home")),
            Map.entry("a token of 256 characters", request -> view(request).put("callback_id", "x".repeat(256))),
            Map.entry("no trigger", request -> request.remove("trigger_id")),
            Map.entry("a trigger that nobody gave", request -> request.put("trigger_id", "1.1.guessed")));

    private final SlackStage stage = new SlackStage();
    private final HttpClient client = HttpClient.newHttpClient();

    static Stream<String> onPages() {
        return ON_PAGES.keySet().stream().sorted();
    }

    static Stream<String> onForms() {
        return ON_FORMS.keySet().stream().sorted();
    }

    @AfterEach
    void close() {
        client.close();
        stage.closeAfterFaults();
    }

    @Test
    void whatTheChannelMakesIsTaken() {
        assertThat(isTaken("views.publish", page())).isTrue();
        assertThat(isTaken("views.open", form())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("onPages")
    void aFaultOnAPageIsNoticed(String fault) {
        isTaken("views.publish", page());
        ObjectNode request = page();

        Objects.requireNonNull(ON_PAGES.get(fault)).accept(request);

        assertThat(isTaken("views.publish", request)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("onForms")
    void aFaultInAFormIsNoticed(String fault) {
        ObjectNode request = form();

        Objects.requireNonNull(ON_FORMS.get(fault)).accept(request);

        assertThat(isTaken("views.open", request)).isFalse();
    }

    @Test
    void aTriggerOpensOneForm() {
        ObjectNode request = form();

        assertThat(isTaken("views.open", request)).isTrue();
        assertThat(isTaken("views.open", request)).isFalse();
    }

    private ObjectNode page() {
        Menu menu = Menu.of(new Action.Press(Phrase.literal("✎ 1"), Call.of("watch")));
        Outgoing shown = outgoing(new Reply.Text(Phrase.literal("Watches"), menu));
        return request("user_id", stage.person.id(), SlackViews.home(shown, stage.views.page(shown)));
    }

    private ObjectNode form() {
        Reply.Form form = Aim.form("Below what?", Optional.empty());
        String trigger = stage.person.speaker().doesSomething();
        return request("trigger_id", trigger, stage.views.form(outgoing(form), form));
    }

    private Outgoing outgoing(Reply reply) {
        return new Outgoing(stage.address(), reply, Locale.ENGLISH, ZoneOffset.UTC, "key", "token", Optional.empty());
    }

    /** As Slack's client writes it. */
    private static ObjectNode request(String argument, String value, View view) {
        FormBody form = RequestFormBuilder.toForm(
                        ViewsPublishRequest.builder().view(view).build())
                .build();
        int written = IntStream.range(0, form.size())
                .filter(field -> form.name(field).equals("view"))
                .findFirst()
                .orElseThrow();
        ObjectNode request = Json.object().put(argument, value);
        request.set("view", Json.parse(form.value(written)).orElseThrow());
        return request;
    }

    /** Neither refused nor objected to. */
    private boolean isTaken(String method, ObjectNode asked) {
        ObjectNode request = asked.deepCopy();
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
        HttpRequest post = HttpRequest.newBuilder(URI.create(stage.slack.uri() + "/api/" + method))
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

    private static ObjectNode view(ObjectNode request) {
        return (ObjectNode) request.path("view");
    }

    private static ArrayNode blocks(ObjectNode request) {
        return (ArrayNode) view(request).path("blocks");
    }

    private static void more(ArrayNode list, int times) {
        for (int time = 0; time < times; time++) {
            ObjectNode copy = list.get(0).deepCopy();
            if (copy.has("block_id")) {
                copy.put("block_id", "copy" + time);
            }
            list.add(copy);
        }
    }
}
