package io.shelftalker.channels.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection in Socket Mode (docs.slack.dev/apis/events-api/using-socket-mode). What is told on it is acknowledged when
 * it is stored; without that, Slack tells it again.
 */
final class SlackSocket extends WebSocketListener {
    private static final Logger log = LoggerFactory.getLogger(SlackSocket.class);
    private static final int NORMAL = 1000;

    private final SlackBot bot;
    private final SlackReception reception;
    private final ObjectMapper mapper = new ObjectMapper();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean greeted;
    private volatile @Nullable WebSocket socket;

    SlackSocket(SlackBot bot, SlackReception reception) {
        this.bot = bot;
        this.reception = reception;
    }

    void open(OkHttpClient client, Request request) {
        socket = client.newWebSocket(request, this);
    }

    /** Back when Slack tells on it what happens; false if that has not come about in time, and will not. */
    boolean begins(Duration greeting) throws InterruptedException {
        if (!begun.await(greeting.toMillis(), TimeUnit.MILLISECONDS)) {
            log.warn("Slack says nothing to {} on a connection", bot.account());
            close();
        }
        return greeted;
    }

    /** Back when another connection is wanted. */
    void hold() throws InterruptedException {
        over.await();
    }

    void close() {
        end();
        @Nullable WebSocket open = socket;
        if (open != null) {
            open.close(NORMAL, null);
        }
    }

    @Override
    public void onMessage(WebSocket from, String text) {
        try {
            told(from, mapper.readTree(text));
        } catch (JsonProcessingException unreadable) {
            log.warn("Something that is no JSON came from Slack ({} characters)", text.length());
        } catch (RuntimeException failure) {
            log.warn("An event is left with Slack: {}", failure.getMessage());
        }
    }

    @Override
    public void onClosing(WebSocket from, int code, String reason) {
        from.close(NORMAL, null);
        end();
    }

    @Override
    public void onFailure(WebSocket from, Throwable failure, @Nullable Response response) {
        if (over.getCount() > 0) {
            log.info("The connection to Slack ended: {}", bot.account().redacted(String.valueOf(failure.getMessage())));
        }
        end();
    }

    private void end() {
        over.countDown();
        begun.countDown();
    }

    private void told(WebSocket from, JsonNode envelope) {
        JsonNode payload = envelope.path("payload");
        Optional<ObjectNode> answer = Optional.empty();
        switch (envelope.path("type").asText()) {
            case "hello" -> {
                greeted = true;
                begun.countDown();
                log.info("{} is connected", bot.account());
            }
            case "disconnect" -> end();
            case "events_api" -> reception.event(bot, payload);
            case "slash_commands" -> reception.command(bot, fields(payload));
            case "interactive" -> answer = reception.action(bot, payload);
            default -> log.debug("Slack tells something else");
        }
        if (envelope.hasNonNull("envelope_id")) {
            ObjectNode acknowledgement = mapper.createObjectNode()
                    .put("envelope_id", envelope.path("envelope_id").asText());
            answer.ifPresent(said -> acknowledgement.set("payload", said));
            from.send(acknowledgement.toString());
        }
    }

    private static Map<String, String> fields(JsonNode payload) {
        Map<String, String> fields = new HashMap<>();
        payload.properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
        return fields;
    }
}
