package io.shelftalker.testkit.twilio;

import com.sun.net.httpserver.HttpExchange;
import io.shelftalker.testkit.platform.Fault;
import io.shelftalker.testkit.platform.Faults;
import io.shelftalker.testkit.platform.Json;
import io.shelftalker.testkit.platform.Loopback;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The HTTP side: reads calls from the wire, applies planned faults, writes answers. */
final class ApiServer {
    private static final int LARGEST_BODY = 10 * 1024 * 1024;
    private static final Pattern ACCOUNT = Pattern.compile("/2010-04-01/Accounts/(\\w+)\\.json");
    private static final Pattern MESSAGES = Pattern.compile("/2010-04-01/Accounts/(\\w+)/Messages\\.json");
    private static final String CONTENT = "/v1/Content";
    private static final Pattern APPROVAL = Pattern.compile("/v1/Content/(\\w+)/ApprovalRequests");

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
            Dispatcher.Call call = call(
                    exchange, new String(exchange.getRequestBody().readNBytes(LARGEST_BODY), StandardCharsets.UTF_8));
            server.settle(
                    new Loopback.Call<Answer>() {
                        @Override
                        public Answer answer() {
                            return dispatcher.answer(call);
                        }

                        @Override
                        public Answer refuse(Fault.Refuses refusal) {
                            return dispatcher.refuse(call, refusal);
                        }

                        @Override
                        public void record() {
                            dispatcher.record(call, 0);
                        }

                        @Override
                        public void write(Answer answer) throws IOException {
                            ApiServer.write(exchange, answer);
                        }
                    },
                    faults.take(call.method()));
        }
    }

    private static Dispatcher.Call call(HttpExchange exchange, String posted) {
        String path = exchange.getRequestURI().getPath();
        boolean isPost = exchange.getRequestMethod().equals("POST");
        String[] credentials = credentials(exchange);
        Matcher messages = MESSAGES.matcher(path);
        Matcher account = ACCOUNT.matcher(path);
        Matcher approval = APPROVAL.matcher(path);
        String method = "";
        Optional<String> named = Optional.empty();
        String body = posted;
        if (messages.matches()) {
            method = isPost ? Dispatcher.MESSAGES : "";
            named = Optional.of(messages.group(1));
        } else if (account.matches()) {
            method = isPost ? "" : Dispatcher.ACCOUNT;
            named = Optional.of(account.group(1));
        } else if (approval.matches()) {
            method = isPost ? "" : Dispatcher.APPROVAL;
            body = approval.group(1);
        } else if (path.equals(CONTENT)) {
            method = isPost ? Dispatcher.CONTENT : "";
        }
        return new Dispatcher.Call(method, named, credentials[0], credentials[1], body);
    }

    /** The name and the password of Basic authentication. */
    private static String[] credentials(HttpExchange exchange) {
        String header = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "");
        if (!header.startsWith("Basic ")) {
            return new String[] {"", ""};
        }
        String pair = new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8);
        int colon = pair.indexOf(':');
        return new String[] {pair.substring(0, Math.max(0, colon)), pair.substring(colon + 1)};
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
