package io.shelftalker.testkit.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.testkit.platform.Endpoint.Acknowledged;
import io.shelftalker.testkit.platform.Fault;
import io.shelftalker.testkit.platform.HandClock;
import io.shelftalker.testkit.platform.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FakeSlackTest {
    private static final String TOKEN = "xoxb-1";
    private static final String SECRET = "secret";

    private final HandClock clock = new HandClock();
    private final FakeSlack slack = FakeSlack.start(clock);
    private final App app = slack.app(TOKEN, SECRET, "T1");
    private final Person ada = slack.person("U1", "Ada", "fr-FR");
    private final BlockingQueue<Posted> posted = new LinkedBlockingQueue<>();
    private final HttpClient client = HttpClient.newHttpClient();

    private record Posted(String path, Map<String, String> headers, byte[] body) {}

    @AfterEach
    void close() {
        slack.close();
        client.close();
    }

    @Test
    void keepsWhatIsPostedAndEdited() {
        JsonNode first = call("chat.postMessage", Map.of("channel", ada.chat().id(), "text", "one"));
        JsonNode edited = call(
                "chat.update",
                Map.of("channel", ada.chat().id(), "ts", first.path("ts").asText(), "text", "two &amp; three"));

        assertThat(edited.path("ok").asBoolean()).isTrue();
        assertThat(ada.chat().lastMessage().text()).isEqualTo("two & three");
        assertThat(ada.chat().lastMessage().history()).hasSize(1);
        assertThat(slack.violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "chat.postMessage, C404, x, -, channel_not_found",
                "chat.postMessage, CLEFT, x, -, not_in_channel",
                "chat.postMessage, COLD, x, -, is_archived",
                "chat.postMessage, D11, -, -, no_text",
                "chat.update, D11, x, 1.1, message_not_found",
                "chat.destroy, D11, x, -, unknown_method"
            })
    void refusesInSlacksWords(String method, String channel, String text, String ts, String error) {
        slack.channelWithoutApp("CLEFT", "left");
        slack.channel("COLD", "old").archives(ada);
        Map<String, String> arguments =
                Map.of("channel", channel, "text", text == null ? "" : text, "ts", ts == null ? "" : ts);

        assertThat(call(method, arguments).path("error").asText()).isEqualTo(error);
    }

    @Test
    void refusesTokensThatOpenNothing() {
        assertThat(call("xoxb-2", "auth.test", Map.of()).path("error").asText()).isEqualTo("invalid_auth");
        app.isRevoked();
        assertThat(call("auth.test", Map.of()).path("error").asText()).isEqualTo("token_revoked");
        app.isUninstalled();
        assertThat(call("auth.test", Map.of()).path("error").asText()).isEqualTo("account_inactive");
    }

    @Test
    void refusesTextsThatAreTooLong() {
        Map<String, String> message = Map.of("channel", ada.chat().id(), "text", "x".repeat(40_001));
        assertThat(call("chat.postMessage", message).path("error").asText()).isEqualTo("msg_too_long");
        Map<String, String> blocks = Map.of(
                "channel", ada.chat().id(),
                "text", "x",
                "blocks", "[{\"type\":\"divider\",\"colour\":\"red\"}]");
        JsonNode refused = call("chat.postMessage", blocks);
        assertThat(refused.path("error").asText()).isEqualTo("invalid_blocks");
        assertThat(refused.path("response_metadata").path("messages").path(0).asText())
                .contains("/blocks/0");
    }

    @Test
    void asksThoseToWaitWhoPostTooFast() {
        Map<String, String> message = Map.of("channel", ada.chat().id(), "text", "x");
        for (int post = 0; post < 3; post++) {
            assertThat(call("chat.postMessage", message).path("ok").asBoolean()).isTrue();
        }

        HttpResponse<String> refused = send(TOKEN, "chat.postMessage", message);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(slack.violations()).isEmpty();

        assertThat(send(TOKEN, "chat.postMessage", message).statusCode()).isEqualTo(429);
        assertThat(slack.violations()).hasSize(1);
        clock.move(Duration.ofSeconds(1));
        assertThat(call("chat.postMessage", message).path("ok").asBoolean()).isTrue();
    }

    @Test
    void notesWhatSlackLetsPass() {
        call("chat.postMessage", Map.of("channel", ada.chat().id(), "text", "a < b"));
        call("chat.postMessage", Map.of("channel", ada.chat().id(), "text", "x", "colour", "red"));
        call("chat.postMessage", Map.of("channel", ada.chat().id(), "blocks", "[{\"type\":\"divider\"}]"));

        assertThat(slack.violations()).hasSize(3);
    }

    @Test
    void signsWhatItPosts() throws InterruptedException {
        app.postsTo(this::takes);

        ada.says("a < b");

        Posted event = posted.take();
        long timestamp = Long.parseLong(event.headers().get("X-Slack-Request-Timestamp"));
        assertThat(timestamp).isEqualTo(clock.instant().getEpochSecond());
        assertThat(event.headers()).containsEntry("X-Slack-Signature", Signature.of(SECRET, timestamp, event.body()));
        assertThat(Json.parse(event.body()).orElseThrow().at("/event/text").asText())
                .isEqualTo("a &lt; b");
    }

    @Test
    void postsEventsAgainUntilTheyAreAcknowledged() throws InterruptedException {
        app.postsTo((path, headers, body) -> {
            takes(path, headers, body);
            return new Acknowledged(posted.size() < 3 ? 500 : 200, "");
        });

        ada.says("hello");
        clock.move(Duration.ofMinutes(1));

        assertThat(retry(posted.poll(5, TimeUnit.SECONDS))).isEqualTo("none");
        assertThat(retry(posted.poll(5, TimeUnit.SECONDS))).isEqualTo("1 http_error");
    }

    @Test
    void duplicatesHaveAnEventIdOfTheirOwn() throws InterruptedException {
        app.postsTo(this::takes).getsTwice(1);

        ada.says("hello");

        JsonNode first = Json.parse(posted.take().body()).orElseThrow();
        JsonNode second = Json.parse(posted.take().body()).orElseThrow();
        assertThat(first.path("event_id")).isNotEqualTo(second.path("event_id"));
        assertThat(first.path("event")).isEqualTo(second.path("event"));
    }

    @Test
    void faultsHappenOnceEach() {
        slack.next("auth.test", Fault.refuses(200, "internal_error"));

        assertThat(call("auth.test", Map.of()).path("error").asText()).isEqualTo("internal_error");
        assertThat(call("auth.test", Map.of()).path("ok").asBoolean()).isTrue();
    }

    private static String retry(Posted event) {
        return event.headers().containsKey("X-Slack-Retry-Num")
                ? event.headers().get("X-Slack-Retry-Num") + " "
                        + event.headers().get("X-Slack-Retry-Reason")
                : "none";
    }

    private Acknowledged takes(String path, Map<String, String> headers, byte[] body) {
        posted.add(new Posted(path, headers, body));
        return new Acknowledged(200, "");
    }

    private JsonNode call(String method, Map<String, String> arguments) {
        return call(TOKEN, method, arguments);
    }

    private JsonNode call(String token, String method, Map<String, String> arguments) {
        return Json.parse(send(token, method, arguments).body()).orElseThrow();
    }

    private HttpResponse<String> send(String token, String method, Map<String, String> arguments) {
        String form = arguments.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(slack.uri() + "/api/" + method))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
