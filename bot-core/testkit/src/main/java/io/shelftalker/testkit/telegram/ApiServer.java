package io.shelftalker.testkit.telegram;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The HTTP side: reads calls from the wire, applies planned faults, writes answers. */
final class ApiServer {
    private static final Pattern PATH = Pattern.compile("/bot([^/]+)/(\\w+)");
    private static final int LARGEST_BODY = 50 * 1024 * 1024;
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
        server.createContext("/", this::handle);
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
            if (exchange.getRequestBody().read() >= 0) {
                write(exchange, Refused.of(413, "Request Entity Too Large").answer());
                return;
            }
            Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
            if (!path.matches()) {
                write(exchange, Refused.of(404, "Not Found").answer());
                return;
            }
            call(exchange, path.group(1), path.group(2), body);
        }
    }

    private void call(HttpExchange exchange, String token, String method, byte[] body) throws IOException {
        Parameters parameters;
        try {
            parameters = parameters(exchange, body);
        } catch (Refused malformed) {
            write(exchange, malformed.answer());
            return;
        }
        Optional<Fault> fault = faults.take(method);
        if (fault.isEmpty()) {
            write(exchange, dispatcher.answer(token, method, parameters));
            return;
        }
        switch (fault.get()) {
            case Fault.Refuses refuses -> write(exchange, dispatcher.refuse(token, method, parameters, refuses));
            case Fault.Hangs _ -> hang(token, method, parameters);
            case Fault.LosesAnswer _ -> dispatcher.answer(token, method, parameters);
            case Fault.AnswersLate late -> {
                Answer answer = dispatcher.answer(token, method, parameters);
                pause(late.delay());
                write(exchange, answer);
            }
        }
    }

    private static Parameters parameters(HttpExchange exchange, byte[] body) {
        String query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
        String type = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-Type"), "");
        return ParameterReader.read(query, type, body);
    }

    private void hang(String token, String method, Parameters parameters) {
        dispatcher.record(token, method, parameters, 0);
        pause(Duration.ofDays(1));
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
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
