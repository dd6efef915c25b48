package io.shelftalker.channels.telegram;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A webhook on a free port of this machine, while it is open. */
final class WebhookDoor implements AutoCloseable {
    private static final int NO_BODY = -1;

    private final HttpServer server;
    private final TelegramWebhook webhook;

    WebhookDoor(TelegramWebhook webhook) {
        this.webhook = webhook;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/telegram/default";
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            MutableHttpRequest<byte[]> request = HttpRequest.POST(
                    "/telegram/default", exchange.getRequestBody().readAllBytes());
            exchange.getRequestHeaders().forEach((name, values) -> request.header(name, values.getFirst()));
            exchange.sendResponseHeaders(webhook.receive("default", request).code(), NO_BODY);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
