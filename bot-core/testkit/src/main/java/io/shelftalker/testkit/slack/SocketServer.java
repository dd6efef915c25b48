package io.shelftalker.testkit.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Where apps hold their WebSocket connections in Socket Mode; each needs a ticket, which is good once. */
final class SocketServer {
    private final ServerSocket server;
    private final AtomicInteger tickets = new AtomicInteger();
    private final Map<String, SocketLinks> expected = new ConcurrentHashMap<>();

    SocketServer() {
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException("Cannot listen on 127.0.0.1", noPort);
        }
    }

    void start() {
        Thread.ofVirtual().name("slack-sockets").start(this::accept);
    }

    /** An address to which an app can connect once. */
    URI ticket(SocketLinks links) {
        String path = "/link/?ticket=" + tickets.incrementAndGet();
        expected.put(path, links);
        return URI.create("ws://127.0.0.1:" + server.getLocalPort() + path);
    }

    void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().name("slack-socket").start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            WebSocketWire wire = WebSocketWire.open(socket);
            SocketLinks links = expected.remove(wire.path());
            if (links != null) {
                links.serve(wire);
            }
        } catch (IOException gone) {
            // The app has ended the connection, which it may at any time.
            return;
        }
    }
}
