package io.shelftalker.channels.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.shelftalker.channels.Hmac;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.web.RemoteAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, and who is not. */
final class WidgetDoorTest {
    private final WidgetStage stage = new WidgetStage();

    @Test
    void whatAVisitorSaysComesIn() {
        assertThat(stage.posts("\"is\":\"said\",\"text\":\"a kettle\"").code()).isEqualTo(204);

        assertThat(stage.next()).isInstanceOfSatisfying(Inbound.Said.class, said -> {
            assertThat(said.text()).isEqualTo("a kettle");
            assertThat(said.envelope().sender().id()).startsWith("visitor:");
            assertThat(said.envelope().sender().language()).contains("en");
        });
    }

    @Test
    void withoutAnAllowedSiteNobodyIsAnswered() {
        WidgetStage closed = new WidgetStage(new WidgetSettings(" , ", Optional.empty()));

        HttpResponse<?> answer = closed.session(WidgetStage.SHOP, "{}");

        assertThat(answer.code()).isEqualTo(404);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(WidgetStage.SHOP);
        assertThat(WidgetStage.json(answer).path("detail").asText()).contains("SHELFTALKER_WIDGET_ORIGINS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://shop.example",
                "https://shop.example.evil.example",
                "https://shop.example:8443",
                "null"
            })
    void aForeignSiteIsRefusedEverything(String origin) {
        assertThat(stage.session(origin, "{}").code()).isEqualTo(403);
        HttpResponse<?> posted =
                stage.posts(origin, stage.token(), "{\"id\":\"event-0001\",\"is\":\"said\",\"text\":\"hello\"}");

        assertThat(posted.code()).isEqualTo(403);
        // The page may read why, so that the script says so and comes no more.
        assertThat(posted.header("Access-Control-Allow-Origin")).isEqualTo(origin);
        assertThat(WidgetStage.json(posted).path("code").asText()).isEqualTo("foreign-origin");
        assertThat(stage.received).isEmpty();
    }

    @Test
    void aPassIsGoodOnItsOwnSiteOnly() {
        assertThat(stage.posts(
                                "https://www.shop.example",
                                stage.token(),
                                "{\"id\":\"event-0001\",\"is\":\"said\",\"text\":\"hello\"}")
                        .code())
                .isEqualTo(401);
    }

    @Test
    void aVisitorsLongPassOpensNoDoor() {
        String visitor = WidgetStage.json(stage.session(WidgetStage.SHOP, "{}"))
                .path("visitor")
                .asText();

        assertThat(stage.posts(WidgetStage.SHOP, visitor, "{}").code()).isEqualTo(401);
    }

    @Test
    void aPassEnds() {
        WidgetStage.database().clock().advance(Duration.ofMinutes(31));

        assertThat(stage.posts("\"is\":\"said\",\"text\":\"hello\"").code()).isEqualTo(401);
        assertThat(stage.listens("").code()).isEqualTo(401);
    }

    @Test
    void aVisitorIsKnownAgain() {
        JsonNode first = WidgetStage.json(stage.session(WidgetStage.SHOP, "{}"));
        JsonNode again = WidgetStage.json(stage.session(
                WidgetStage.SHOP, "{\"visitor\":\"" + first.path("visitor").asText() + "\"}"));

        assertThat(chat(again)).isEqualTo(chat(first));
        assertThat(chat(WidgetStage.json(stage.session(WidgetStage.SHOP, "{}"))))
                .isNotEqualTo(chat(first));
    }

    @Test
    void aProvedPersonHasAConversationOfTheirOwn() {
        JsonNode visitor = WidgetStage.json(stage.session(WidgetStage.SHOP, "{}"));
        JsonNode person = WidgetStage.json(stage.session(WidgetStage.SHOP, identity("42", "Ada", nonce(), 0)));

        assertThat(person.path("verified").asBoolean()).isTrue();
        assertThat(person.path("name").asText()).isEqualTo("Ada");
        assertThat(chat(person)).isEqualTo("user:42").isNotEqualTo(chat(visitor));
        assertThat(person.path("conversation").asText()).isEqualTo("user:42");
    }

    @Test
    void aProofIsBelievedOnce() {
        String shown = identity("42", "Ada", nonce(), 0);
        stage.session(WidgetStage.SHOP, shown);

        HttpResponse<?> replayed = stage.session(WidgetStage.SHOP, shown);

        assertThat(replayed.code()).isEqualTo(401);
        assertThat(WidgetStage.json(replayed).path("code").asText()).isEqualTo("identity-replayed");
    }

    @ParameterizedTest
    @CsvSource({"-301, identity-stale", "301, identity-stale", "-290, ''", "290, ''"})
    void aProofIsBelievedForFiveMinutes(long seconds, String code) {
        HttpResponse<?> answer = stage.session(WidgetStage.SHOP, identity("42", "Ada", nonce(), seconds));

        assertThat(WidgetStage.json(answer).path("code").asText()).isEqualTo(code);
    }

    @Test
    void nobodyIsProvedWithoutASecret() {
        WidgetStage open = new WidgetStage(new WidgetSettings(WidgetStage.SHOP, Optional.empty()));

        assertThat(open.session(WidgetStage.SHOP, identity("42", "Ada", nonce(), 0))
                        .code())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|400|no-object",
                "{|400|no-json",
                "{\"is\":\"said\",\"text\":\"x\"}|422|no-id",
                "{\"id\":\"event-0001\"}|422|no-such-event",
                "{\"id\":\"event-0001\",\"is\":\"said\",\"text\":\" \"}|422|empty",
                "{\"id\":\"event-0001\",\"is\":\"pressed\"}|422|no-token",
                "{\"id\":\"event-0001\",\"is\":\"judged\",\"message\":1}|422|no-opinion",
                "{\"id\":\"event-0001\",\"is\":\"judged\",\"message\":1,\"helpful\":true}|404|no-such-message"
            })
    void whatIsWrongIsSaidByACode(String body, int status, String code) {
        HttpResponse<?> answer = stage.posts(WidgetStage.SHOP, stage.token(), body);

        assertThat(answer.code()).isEqualTo(status);
        assertThat(WidgetStage.json(answer).path("code").asText()).isEqualTo(code);
        assertThat(stage.received).isEmpty();
    }

    @Test
    void tooMuchAtOnceIsRefused() {
        assertThat(stage.posts("\"is\":\"said\",\"text\":\"" + "x".repeat(2_001) + "\"")
                        .code())
                .isEqualTo(422);
        assertThat(stage.posts("\"is\":\"said\",\"text\":\"" + "x".repeat(17_000) + "\"")
                        .code())
                .isEqualTo(413);
    }

    @Test
    void tooOftenIsTakenLater() {
        Optional<HttpResponse<?>> refused = IntStream.range(0, 100)
                .<HttpResponse<?>>mapToObj(number -> stage.posts("\"is\":\"said\",\"text\":\"" + number + "\""))
                .filter(answer -> answer.code() != 204)
                .findFirst();

        assertThat(refused).hasValueSatisfying(answer -> {
            assertThat(answer.code()).isEqualTo(429);
            assertThat(answer.header("Retry-After")).matches("[1-9]\\d*");
        });
        assertThat(stage.received).hasSizeBetween(60, 70);
    }

    @Test
    void anAddressHasAnAllowanceToo() {
        Optional<Integer> refused = IntStream.range(0, 60)
                .mapToObj(number -> stage.endpoints
                        .session(
                                WidgetStage.BOT,
                                WidgetStage.request("session", "{}")
                                        .header("Origin", WidgetStage.SHOP)
                                        .header("X-Forwarded-For", "10.1.1.1, 203.0.113." + (number % 2)))
                        .code())
                .filter(code -> code != 200)
                .findFirst();

        assertThat(refused).isEmpty();
        assertThat(IntStream.range(0, 60)
                        .map(number -> stage.endpoints
                                .session(
                                        WidgetStage.BOT,
                                        WidgetStage.request("session", "{}")
                                                .header("Origin", WidgetStage.SHOP)
                                                .header("X-Forwarded-For", number + ".1.1.1, 203.0.113.9"))
                                .code())
                        .filter(code -> code == 429)
                        .count())
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "::1, true",
        "10.0.0.1, true",
        "192.168.1.1, true",
        "100.64.0.1, true",
        "100.127.255.255, true",
        "fd12:3456::1, true",
        "fc00::1, true",
        "100.63.255.255, false",
        "100.128.0.1, false",
        "203.0.113.9, false",
        "fe00::1, false",
        "2001:db8::1, false"
    })
    void aProxyIsBelievedInAPrivateNetwork(String address, boolean near) throws UnknownHostException {
        assertThat(RemoteAddress.isNear(InetAddress.getByName(address))).isEqualTo(near);
    }

    @Test
    void aPageAsksBeforeItPosts() {
        HttpResponse<?> answer = stage.endpoints.preflight(
                WidgetStage.BOT,
                "events",
                HttpRequest.OPTIONS("/widget/default/events").header("Origin", WidgetStage.SHOP));

        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(WidgetStage.SHOP);
        assertThat(answer.header("Access-Control-Allow-Headers")).contains("Last-Event-ID");
    }

    private String chat(JsonNode session) {
        return stage.passes
                .read(stage.account, session.path("token").asText(), Pass.Kind.SESSION)
                .orElseThrow()
                .chat();
    }

    private static String nonce() {
        return UUID.randomUUID().toString();
    }

    /** As a shop's server signs it. */
    @Test
    void anIdentityUnderTheSecretOfBeforeIsBelievedWhileItIsBeingReplaced() {
        String both = "fedcba9876543210fedcba9876543210," + WidgetStage.SECRET;
        WidgetStage replacing = new WidgetStage(new WidgetSettings(WidgetStage.SHOP, Optional.of(both)));
        WidgetStage replaced =
                new WidgetStage(new WidgetSettings(WidgetStage.SHOP, Optional.of("fedcba9876543210fedcba9876543210")));

        assertThat(replacing
                        .session(WidgetStage.SHOP, identity("42", "Ada", "before" + UUID.randomUUID(), 0))
                        .code())
                .isEqualTo(200);
        assertThat(replaced.session(WidgetStage.SHOP, identity("42", "Ada", "before" + UUID.randomUUID(), 0))
                        .code())
                .isEqualTo(401);
    }

    static String identity(String user, String name, String nonce, long secondsAgo) {
        long issued = WidgetStage.database().clock().instant().getEpochSecond() + secondsAgo;
        String text = String.join("\n", WidgetStage.BOT, user, name, nonce, Long.toString(issued));
        String signature =
                HexFormat.of().formatHex(Hmac.sha256(WidgetStage.SECRET).of(text));
        return """
                {"identity":{"user":"%s","name":"%s","nonce":"%s","issued":"%d","signature":"%s"}}
                """.formatted(user, name, nonce, issued, signature);
    }
}
