package io.shelftalker.testkit.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.shelftalker.testkit.platform.Json;
import io.shelftalker.testkit.telegram.ApiClient.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WebhookTest extends TelegramTest {
    private final HttpServer hook = listening();
    private final BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
    private final Queue<Integer> refusals = new ConcurrentLinkedQueue<>();
    private volatile String retryAfter = "";

    private record Delivery(String secret, JsonNode update) {
        String text() {
            return update.at("/message/text").asText();
        }
    }

    @BeforeEach
    void listen() {
        hook.createContext("/", this::take);
        hook.start();
    }

    @AfterEach
    void stopListening() {
        hook.stop(0);
    }

    @Test
    void postsUpdatesWithTheSecret() throws Exception {
        ada.says("before");
        setWebhook("");
        ada.says("after");

        Delivery first = next();
        assertEquals("s3cret", first.secret());
        assertEquals("before", first.text());
        assertEquals("after", next().text());
    }

    @Test
    void triesAgainUntilItIsTaken() throws Exception {
        refusals.addAll(List.of(500, 503));
        setWebhook("");
        ada.says("hello");

        assertEquals("hello", next().text());
        clock.move(Duration.ofSeconds(1));
        assertEquals("hello", next().text());
        clock.move(Duration.ofSeconds(1));
        assertTrue(deliveries.isEmpty());
        clock.move(Duration.ofSeconds(1));
        assertEquals("hello", next().text());
        JsonNode info = api.call("getWebhookInfo", "{}").result();
        assertEquals(
                "Wrong response from the webhook: 503",
                info.path("last_error_message").asText());
    }

    @Test
    void honoursRetryAfter() throws Exception {
        refusals.add(503);
        retryAfter = "60";
        setWebhook("");
        ada.says("hello");

        next();
        clock.move(Duration.ofSeconds(59));
        assertEquals(1, bot.pendingUpdates());
        assertTrue(deliveries.isEmpty());
        clock.move(Duration.ofSeconds(1));
        assertEquals("hello", next().text());
    }

    @Test
    void keepsOneChatWaitingAndServesTheOthers() throws Exception {
        refusals.add(500);
        setWebhook("");
        ada.says("first");
        next();
        ada.says("second");
        telegram.person(7, "Bob", "fr").says("bonjour");

        assertEquals("bonjour", next().text());
        clock.move(Duration.ofSeconds(1));
        assertEquals(List.of("first", "second"), List.of(next().text(), next().text()));
    }

    @Test
    void leavesTheRestToPollingWhenDeleted() throws Exception {
        refusals.add(500);
        setWebhook("");
        ada.says("hello");
        next();

        api.call("deleteWebhook", "{}");

        assertEquals("", bot.webhookUrl().orElse(""));
        assertEquals(
                "hello",
                api.call("getUpdates", "{}").result().at("/0/message/text").asText());
    }

    @Test
    void dropsWhatIsPendingWhenAsked() {
        ada.says("hello");

        api.call("deleteWebhook", "{'drop_pending_updates':true}");

        assertEquals(0, bot.pendingUpdates());
    }

    @Test
    void tellsWhereItPosts() {
        setWebhook(",'allowed_updates':['message'],'max_connections':7");

        JsonNode info = api.call("getWebhookInfo", "{}").result();

        assertEquals(uri(), info.path("url").asText());
        assertEquals(7, info.path("max_connections").asInt());
        assertEquals("message", info.at("/allowed_updates/0").asText());
        assertEquals(uri(), bot.webhookUrl().orElseThrow());
    }

    @Test
    void refusesAddressesThatTelegramDoesNotServe() {
        assertEquals(
                "Bad Request: bad webhook: An HTTPS URL must be provided for webhook",
                set("http://shop.example/hook").description());
        assertEquals(
                "Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
                set("https://shop.example:9000/hook").description());
        assertEquals(
                "Bad Request: secret token contains unallowed characters",
                api.call("setWebhook", "{'url':'https://shop.example','secret_token':'a b'}")
                        .description());
    }

    private Reply set(String url) {
        return api.call("setWebhook", "{'url':'" + url + "'}");
    }

    private void setWebhook(String more) {
        Reply reply = api.call("setWebhook", "{'url':'" + uri() + "','secret_token':'s3cret'" + more + "}");
        assertEquals(200, reply.status());
    }

    private String uri() {
        return "http://127.0.0.1:" + hook.getAddress().getPort() + "/hook";
    }

    private Delivery next() throws InterruptedException {
        @Nullable Delivery delivery = deliveries.poll(SOON.toSeconds(), TimeUnit.SECONDS);
        if (delivery == null) {
            throw new AssertionError("Nothing was delivered");
        }
        return delivery;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode update =
                    Json.parse(exchange.getRequestBody().readAllBytes()).orElseThrow();
            @Nullable Integer refusal = refusals.poll();
            if (!retryAfter.isEmpty()) {
                exchange.getResponseHeaders().set("Retry-After", retryAfter);
            }
            exchange.sendResponseHeaders(refusal == null ? 200 : refusal, -1);
            String secret = exchange.getRequestHeaders().getFirst("X-Telegram-Bot-Api-Secret-Token");
            deliveries.add(new Delivery(secret, update));
        }
    }

    private static HttpServer listening() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
    }
}
