package io.shelftalker.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.shelftalker.testkit.platform.Fault;
import io.shelftalker.testkit.platform.Faults;
import io.shelftalker.testkit.platform.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The HTTP side: reads calls from the wire, applies planned faults, writes answers. */
final class ApiServer {
    /** Below it are the addresses for answers to commands. */
    static final String RESPONSES = "/respond/";

    private static final String METHODS = "/api/";
    private static final int LARGEST_BODY = 10 * 1024 * 1024;
    private static final int BACKLOG = 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Dispatcher dispatcher;
    private final Faults faults;

    ApiServer(Dispatcher dispatcher, Faults faults) {
        this.dispatcher = dispatcher;
        this.faults = faults;
        this.server = listening();
        server.setExecutor(threads);
        server.createContext(METHODS, this::handle);
        server.createContext(RESPONSES, this::respond);
    }

    void start() {
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private static HttpServer listening() {
        // Without it every answer waits for the client's delayed acknowledgement; the JDK offers no other switch.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        } catch (IOException noPort) {
            throw new UncheckedIOException("Cannot listen on 127.0.0.1", noPort);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY);
            String method = exchange.getRequestURI().getPath().substring(METHODS.length());
            try {
                call(exchange, method, Arguments.read(header(exchange, "Content-Type"), body));
            } catch (Refused malformed) {
                write(exchange, malformed.answer());
            }
        }
    }

    private void respond(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY);
            String id = exchange.getRequestURI().getPath().substring(RESPONSES.length());
            try {
                dispatcher.respond(id, Arguments.read(header(exchange, "Content-Type"), body));
                write(exchange, Answer.ok(Json.object()));
            } catch (Refused refused) {
                write(exchange, new Answer(404, refused.answer().body(), 0));
            }
        }
    }

    private void call(HttpExchange exchange, String method, JsonNode arguments) throws IOException {
        String bearer = header(exchange, "Authorization").replaceFirst("^Bearer ", "");
        String token = bearer.isEmpty() ? arguments.path("token").asText("") : bearer;
        Optional<Fault> fault = faults.take(method);
        if (fault.isEmpty()) {
            write(exchange, dispatcher.answer(token, method, arguments));
            return;
        }
        switch (fault.get()) {
            case Fault.Refuses refuses -> write(exchange, dispatcher.refuse(token, method, arguments, refuses));
            case Fault.Hangs _ -> {
                dispatcher.record(token, method, arguments, 0);
                pause(Duration.ofDays(1));
            }
            case Fault.LosesAnswer _ -> dispatcher.answer(token, method, arguments);
            case Fault.AnswersLate late -> {
                Answer answer = dispatcher.answer(token, method, arguments);
                pause(late.delay());
                write(exchange, answer);
            }
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
    }

    private void pause(Duration delay) {
        try {
            closing.await(delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(HttpExchange exchange, Answer answer) throws IOException {
        byte[] bytes = Json.bytes(answer.body());
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        if (answer.retryAfterSeconds() > 0) {
            exchange.getResponseHeaders().set("Retry-After", Long.toString(answer.retryAfterSeconds()));
        }
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
