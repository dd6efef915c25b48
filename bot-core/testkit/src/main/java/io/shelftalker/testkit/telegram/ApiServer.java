package io.shelftalker.testkit.telegram;

import com.sun.net.httpserver.HttpExchange;
import io.shelftalker.testkit.platform.Fault;
import io.shelftalker.testkit.platform.Faults;
import io.shelftalker.testkit.platform.Json;
import io.shelftalker.testkit.platform.Loopback;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The HTTP side: reads calls from the wire, applies planned faults, writes answers. */
final class ApiServer {
    private static final Pattern PATH = Pattern.compile("/bot([^/]+)/(\\w+)");
    private static final int LARGEST_BODY = 50 * 1024 * 1024;

    private final Loopback server = new Loopback();
    private final Dispatcher dispatcher;
    private final Faults faults;

    ApiServer(Dispatcher dispatcher, Faults faults) {
        this.dispatcher = dispatcher;
        this.faults = faults;
        server.handle("/", this::handle);
    }

    void start() {
        server.start();
    }

    URI uri() {
        return server.uri();
    }

    void close() {
        server.close();
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
        server.settle(
                new Loopback.Call<Answer>() {
                    @Override
                    public Answer answer() {
                        return dispatcher.answer(token, method, parameters);
                    }

                    @Override
                    public Answer refuse(Fault.Refuses refusal) {
                        return dispatcher.refuse(token, method, parameters, refusal);
                    }

                    @Override
                    public void record() {
                        dispatcher.record(token, method, parameters, 0);
                    }

                    @Override
                    public void write(Answer answer) throws IOException {
                        ApiServer.write(exchange, answer);
                    }
                },
                faults.take(method));
    }

    private static Parameters parameters(HttpExchange exchange, byte[] body) {
        String query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
        String type = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-Type"), "");
        return ParameterReader.read(query, type, body);
    }

    private static void write(HttpExchange exchange, Answer answer) throws IOException {
        byte[] bytes = Json.bytes(answer.body());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
