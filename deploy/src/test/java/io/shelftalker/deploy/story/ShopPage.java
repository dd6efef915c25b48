package io.shelftalker.deploy.story;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A shop's page that includes the widget from another site, under a strict content security policy. */
final class ShopPage implements AutoCloseable {
    private final HttpServer server;
    private volatile String html = "";
    private volatile String policy = "";

    ShopPage() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        server.createContext("/", exchange -> {
            byte[] body = html.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
            exchange.getResponseHeaders().set("Content-Security-Policy", policy);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    /**
     * @param widget where the widget's script comes from
     * @param attributes of the script's tag
     */
    void includes(String widget, String attributes) {
        policy = "default-src 'none'; script-src %s; connect-src 'self' %s; img-src http: https:; style-src 'self'"
                .formatted(widget, widget);
        html = """
                <!doctype html><html lang="en"><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>A shop</title><h1>A shop</h1><p><a href="#more">More</a></p>
                <script src="%s/widget.js" data-bot="default" %s async></script></html>
                """.formatted(widget, attributes);
    }

    /** The site by its name. */
    String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The same page at another site, which nobody has named. */
    String foreign() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
