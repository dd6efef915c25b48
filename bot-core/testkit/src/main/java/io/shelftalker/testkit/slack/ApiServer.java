package io.shelftalker.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import io.shelftalker.testkit.platform.Fault;
import io.shelftalker.testkit.platform.Faults;
import io.shelftalker.testkit.platform.Json;
import io.shelftalker.testkit.platform.Loopback;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;

/** The HTTP side: reads calls from the wire, applies planned faults, writes answers. */
final class ApiServer {
    /** Below it are the addresses for answers to commands. */
    static final String RESPONSES = "/respond/";

    private static final String METHODS = "/api/";
    private static final int LARGEST_BODY = 10 * 1024 * 1024;

    private final Loopback server = new Loopback();
    private final Dispatcher dispatcher;
    private final Faults faults;

    ApiServer(Dispatcher dispatcher, Faults faults) {
        this.dispatcher = dispatcher;
        this.faults = faults;
        server.handle(METHODS, this::handle);
        server.handle(RESPONSES, this::respond);
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
        server.settle(
                new Loopback.Call<Answer>() {
                    @Override
                    public Answer answer() {
                        return dispatcher.answer(token, method, arguments);
                    }

                    @Override
                    public Answer refuse(Fault.Refuses refusal) {
                        return dispatcher.refuse(token, method, arguments, refusal);
                    }

                    @Override
                    public void record() {
                        dispatcher.record(token, method, arguments, 0);
                    }

                    @Override
                    public void write(Answer answer) throws IOException {
                        dispatcher.scopes(token).ifPresent(scopes -> exchange.getResponseHeaders()
                                .set("X-OAuth-Scopes", scopes));
                        ApiServer.write(exchange, answer);
                    }
                },
                faults.take(method));
    }

    private static String header(HttpExchange exchange, String name) {
        return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
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
