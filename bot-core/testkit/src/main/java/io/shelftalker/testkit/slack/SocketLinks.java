package io.shelftalker.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Endpoint;
import io.shelftalker.testkit.platform.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One app's connections in Socket Mode (docs.slack.dev/apis/events-api/using-socket-mode). What happens is told on the
 * newest, and is acknowledged by its envelope's id.
 */
final class SocketLinks implements Endpoint {
    private final AtomicInteger envelopes = new AtomicInteger();
    private final AtomicInteger silent = new AtomicInteger();
    private final CopyOnWriteArrayList<WebSocketWire> open = new CopyOnWriteArrayList<>();
    private final Map<String, CountDownLatch> unacknowledged = new ConcurrentHashMap<>();

    private int opened;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /** Serves a connection until it ends. */
    void serve(WebSocketWire wire) throws IOException {
        if (silent.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
            wire.send("{\"type\":\"hello\",\"num_connections\":" + (open.size() + 1) + "}");
        }
        changes(() -> {
            open.add(wire);
            opened++;
        });
        try {
            for (Optional<String> text = wire.receive(); text.isPresent(); text = wire.receive()) {
                acknowledge(text.get());
            }
        } finally {
            changes(() -> open.remove(wire));
        }
    }

    /** Says nothing on the next connection, not even hello. */
    void hush() {
        silent.incrementAndGet();
    }

    /** Waits until the connection of this number is the only one; false when the time is over first. */
    boolean await(int number, Duration timeout) throws InterruptedException {
        long left = timeout.toNanos();
        lock.lockInterruptibly();
        try {
            while ((opened != number || open.size() != 1) && left > 0) {
                left = changed.awaitNanos(left);
            }
            return opened == number && open.size() == 1;
        } finally {
            lock.unlock();
        }
    }

    /** Asks the app to connect anew, as Slack does every few hours. */
    void refresh() throws IOException {
        for (WebSocketWire wire : open) {
            wire.send("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\"}");
        }
    }

    @Override
    public Acknowledged post(String path, Map<String, String> headers, byte[] body) {
        if (open.isEmpty()) {
            return new Acknowledged(0, "The app is not connected");
        }
        String id = "envelope-" + envelopes.incrementAndGet();
        CountDownLatch acknowledged = new CountDownLatch(1);
        unacknowledged.put(id, acknowledged);
        try {
            open.getLast().send(envelope(id, path, body));
            boolean came = acknowledged.await(App.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return came ? new Acknowledged(200, "") : Acknowledged.LATE;
        } catch (IOException gone) {
            return new Acknowledged(0, gone.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Acknowledged(0, "interrupted");
        } finally {
            unacknowledged.remove(id);
        }
    }

    private void changes(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void acknowledge(String text) {
        String id =
                Json.parse(text).map(json -> json.path("envelope_id").asText()).orElse("");
        CountDownLatch waiting = unacknowledged.get(id);
        if (waiting != null) {
            waiting.countDown();
        }
    }

    private static String envelope(String id, String path, byte[] body) {
        ObjectNode envelope = Json.object()
                .put("envelope_id", id)
                .put("type", type(path))
                .put("accepts_response_payload", !path.equals("events"));
        envelope.set("payload", payload(path, body));
        return new String(Json.bytes(envelope), StandardCharsets.UTF_8);
    }

    private static String type(String path) {
        return switch (path) {
            case "events" -> "events_api";
            case "commands" -> "slash_commands";
            default -> "interactive";
        };
    }

    private static JsonNode payload(String path, byte[] body) {
        if (path.equals("events")) {
            return Json.parse(body).orElseThrow();
        }
        JsonNode form = Arguments.read("application/x-www-form-urlencoded", body);
        return path.equals("commands")
                ? form
                : Json.parse(form.path("payload").asText()).orElseThrow();
    }
}
