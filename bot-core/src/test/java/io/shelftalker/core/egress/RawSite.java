package io.shelftalker.core.egress;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that says whatever a test wants, HTTP or not, to everyone who calls. */
final class RawSite implements AutoCloseable {
    private final ServerSocket server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** What is said to somebody who called. It ends at the latest when they hang up. */
    @FunctionalInterface
    interface Speech {
        void to(OutputStream out) throws IOException, InterruptedException;
    }

    RawSite(Speech speech) {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        threads.execute(() -> answer(speech));
    }

    int port() {
        return server.getLocalPort();
    }

    static byte[] bytes(String text) {
        return text.getBytes(US_ASCII);
    }

    private void answer(Speech speech) {
        while (!server.isClosed()) {
            try {
                Socket caller = server.accept();
                threads.execute(() -> speak(caller, speech));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void speak(Socket caller, Speech speech) {
        try (caller) {
            speech.to(caller.getOutputStream());
        } catch (IOException hungUp) {
            // That is how most of these end.
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        threads.shutdownNow();
    }
}
