package io.shelftalker.testkit.widget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody on a page with the widget, over HTTP as its script speaks: posts, and a stream that resumes. */
public final class Visitor implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<URI> widgets;
    private final AtomicInteger turn = new AtomicInteger();
    private final String origin;
    private final String token;
    private final BlockingQueue<JsonNode> read = new LinkedBlockingQueue<>();
    private final SortedMap<Long, JsonNode> messages = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();
    private final AtomicBoolean twice = new AtomicBoolean();
    private volatile Duration slowness = Duration.ZERO;
    private long lastEvent;
    private @Nullable Stream<String> stream;

    /**
     * Opens the page.
     *
     * @param widget where the widget is, as in {@code http://localhost:8080/widget/default}
     * @param origin the page's site
     */
    public Visitor(URI widget, String origin, String language) {
        this(List.of(widget), origin, language);
    }

    /** @param widgets of processes of the same bot, one of which takes what comes, as behind a balancer */
    public Visitor(List<URI> widgets, String origin, String language) {
        this.widgets = List.copyOf(widgets);
        this.origin = origin;
        JsonNode session = Json.parse(post("session", Json.object().put("language", language), "")
                        .body())
                .orElseThrow();
        this.token = session.path("token").asText();
        listen(0);
    }

    public void says(String text) {
        event(Json.object().put("is", "said").put("text", text));
    }

    public void opens() {
        event(Json.object().put("is", "opened"));
    }

    /** Presses the latest button of this label, once there is one. */
    public void presses(String label) throws InterruptedException {
        Optional<Long> position = position(label);
        while (position.isEmpty()) {
            take(Duration.ofSeconds(20));
            position = position(label);
        }
        String pressed = Screen.of(shown(position.get())).token(label).orElseThrow();
        event(Json.object().put("is", "pressed").put("token", pressed).put("message", position.get()));
    }

    /** What the bot says next: a new message, or one that took another's place. */
    public Screen reads(Duration patience) throws InterruptedException {
        return Screen.of(take(patience));
    }

    /** Ends the stream and opens another that goes on where this one was. */
    public void reconnects() {
        close();
        listen(lastEvent());
    }

    /** The same, and is told again all that was told. */
    public void reconnectsAnew() {
        close();
        listen(0);
    }

    /** The answer to what it posts next is lost, and it posts that again. */
    public void losesNextAnswer() {
        twice.set(true);
    }

    /** Reads each message so late. */
    public void isSlow(Duration by) {
        slowness = by;
    }

    /** What the script could not have shown. */
    public List<String> problems() {
        synchronized (messages) {
            return List.copyOf(problems);
        }
    }

    @Override
    public void close() {
        if (stream != null) {
            stream.close();
        }
    }

    private JsonNode take(Duration patience) throws InterruptedException {
        @Nullable JsonNode next = read.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (next == null) {
            throw new AssertionError("Nothing came within " + patience);
        }
        return next;
    }

    private Optional<Long> position(String label) {
        synchronized (messages) {
            return messages.entrySet().stream()
                    .filter(message ->
                            Screen.of(message.getValue()).token(label).isPresent())
                    .map(Map.Entry::getKey)
                    .reduce((one, later) -> later);
        }
    }

    private JsonNode shown(long position) {
        synchronized (messages) {
            return Objects.requireNonNull(messages.get(position));
        }
    }

    private long lastEvent() {
        synchronized (messages) {
            return lastEvent;
        }
    }

    private void listen(long after) {
        HttpRequest request = request("stream", token)
                .header("Last-Event-ID", Long.toString(after))
                .build();
        Stream<String> lines = sent(request, BodyHandlers.ofLines()).body();
        stream = lines;
        Thread.startVirtualThread(() -> {
            Event event = new Event();
            try {
                lines.forEach(event::line);
            } catch (UncheckedIOException | IllegalStateException ended) {
                // The stream was closed here.
            }
        });
    }

    /** The event of a stream that is being read. */
    private final class Event {
        private long id;

        private void line(String line) {
            if (line.startsWith("id: ")) {
                id = Long.parseLong(line.substring("id: ".length()));
            } else if (line.startsWith("data: ")) {
                LockSupport.parkNanos(slowness.toNanos());
                message(id, Json.parse(line.substring("data: ".length())).orElseThrow());
            }
        }
    }

    /** What is told again is no news. */
    private void message(long event, JsonNode message) {
        synchronized (messages) {
            if (event <= lastEvent) {
                return;
            }
            lastEvent = event;
            if (message.path("from").asText().equals("bot")) {
                JsonNode content = message.path("content");
                messages.put(message.path("position").asLong(), content);
                problems.addAll(ScriptRules.problems(content));
                read.add(content);
            }
        }
    }

    private void event(ObjectNode event) {
        event.put("id", UUID.randomUUID().toString());
        if (twice.getAndSet(false)) {
            post("events", event, token);
        }
        post("events", event, token);
    }

    private HttpResponse<String> post(String path, ObjectNode body, String pass) {
        HttpResponse<String> response = sent(
                request(path, pass)
                        .POST(BodyPublishers.ofByteArray(Json.bytes(body)))
                        .build(),
                BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new AssertionError(path + " is answered " + response.statusCode() + ": " + response.body());
        }
        return response;
    }

    private HttpRequest.Builder request(String path, String pass) {
        URI widget = widgets.get(turn.getAndIncrement() % widgets.size());
        return HttpRequest.newBuilder(URI.create(widget + "/" + path))
                .header("Origin", origin)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + pass);
    }

    private <T> HttpResponse<T> sent(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
