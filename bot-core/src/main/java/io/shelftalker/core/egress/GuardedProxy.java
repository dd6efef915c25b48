package io.shelftalker.core.egress;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A forward proxy on loopback for a program that must not reach what nobody may call, such as a browser. Each connection
 * goes to an address that the guard checked, and to no other; all of them together have a budget of bytes.
 */
public final class GuardedProxy implements AutoCloseable {
    private static final int CONNECT_MILLIS = 10_000;
    private static final int SILENCE_MILLIS = 30_000;
    private static final int BUFFER = 16 * 1024;

    private final Resolver resolver;
    private final ServerSocket server;
    private final AtomicLong left;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    GuardedProxy(Resolver resolver, long bytes) {
        this.resolver = resolver;
        this.left = new AtomicLong(bytes);
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException("No port on loopback for the proxy", failure);
        }
        Thread.ofVirtual().name("proxy").start(this::accept);
    }

    /** Where it listens, on loopback. */
    public int port() {
        return server.getLocalPort();
    }

    /** Whether more was asked for than the budget allows, so that something is missing. */
    public boolean isExhausted() {
        return left.get() <= 0;
    }

    @Override
    public void close() {
        closeQuietly(server);
        open.forEach(GuardedProxy::closeQuietly);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().name("proxied").start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        open.add(client);
        try (client) {
            client.setSoTimeout(SILENCE_MILLIS);
            InputStream in = new BufferedInputStream(client.getInputStream(), BUFFER);
            ProxyRequest request = ProxyRequest.read(in);
            switch (resolver.resolve(request.url())) {
                case Resolver.Target.Refused refused -> refuse(client, refused.reason());
                case Resolver.Target.Reachable reachable -> connect(client, in, request, reachable);
            }
        } catch (IOException broken) {
            // Either side went away, or did not speak HTTP: the browser sees a page that lacks something.
            return;
        } finally {
            open.remove(client);
        }
    }

    private void connect(Socket client, InputStream in, ProxyRequest request, Resolver.Target.Reachable target)
            throws IOException {
        try (Socket upstream = new Socket()) {
            open.add(upstream);
            upstream.connect(new InetSocketAddress(target.address(), target.port()), CONNECT_MILLIS);
            upstream.setSoTimeout(SILENCE_MILLIS);
            if (request.isTunnel()) {
                write(client, "HTTP/1.1 200 Connection established\r\n\r\n");
            } else {
                write(upstream, request.forwarded());
            }
            Thread up = Thread.ofVirtual().name("proxied-up").start(() -> pump(in, upstream));
            pump(upstream.getInputStream(), client);
            closeQuietly(upstream);
            up.interrupt();
        }
    }

    private void pump(InputStream from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try {
            OutputStream out = to.getOutputStream();
            for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
                if (left.addAndGet(-count) <= 0) {
                    closeQuietly(to);
                    return;
                }
                out.write(buffer, 0, count);
                out.flush();
            }
        } catch (IOException ended) {
            closeQuietly(to);
        }
    }

    private static void refuse(Socket client, String reason) throws IOException {
        write(client, "HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\n" + reason);
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception closed) {
            // It is gone either way.
            return;
        }
    }
}
