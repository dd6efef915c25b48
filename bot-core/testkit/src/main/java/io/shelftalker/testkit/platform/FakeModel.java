package io.shelftalker.testkit.platform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A language model's server on loopback that speaks as OpenAI's and as Ollama's do, and answers what the test says. */
public final class FakeModel implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Answer answer = new Answer.Text("");

    /** What it answers. */
    public sealed interface Answer {
        /** Well. */
        record Text(String said) implements Answer {}

        /** With an error, or with something that is no answer. */
        record Body(int status, String body) implements Answer {}

        /** Never. */
        record Silence() implements Answer {}
    }

    public FakeModel() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    public void says(String text) {
        answer = new Answer.Text(text);
    }

    public void answers(Answer next) {
        answer = next;
    }

    /** What it was asked, as it came. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** Where it is, without a path. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        switch (answer) {
            case Answer.Text(String said) ->
                send(
                        exchange,
                        200,
                        exchange.getRequestURI().getPath().endsWith("/api/chat") ? ollama(said) : openAi(said));
            case Answer.Body(int status, String body) -> send(exchange, status, body);
            case Answer.Silence() -> waitForTheEnd(exchange);
        }
    }

    private void waitForTheEnd(HttpExchange exchange) {
        try {
            closing.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static String openAi(String said) {
        return """
                {"id":"1","object":"chat.completion","created":1,"model":"any","choices":[
                  {"index":0,"message":{"role":"assistant","content":%s},"finish_reason":"stop"}],
                 "usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}""".formatted(quoted(said));
    }

    private static String ollama(String said) {
        return """
                {"model":"any","created_at":"2027-06-08T10:00:00Z","message":{"role":"assistant","content":%s},
                 "done":true,"done_reason":"stop","prompt_eval_count":1,"eval_count":1}""".formatted(quoted(said));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.close();
    }
}
