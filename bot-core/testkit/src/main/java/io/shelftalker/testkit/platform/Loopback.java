package io.shelftalker.testkit.platform;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A platform's HTTP server on a free port of this machine, whose answers may be late or lost as faults have it. */
public final class Loopback {
    private static final int BACKLOG = 1024;

    private final HttpServer server = listening();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);

    public Loopback() {
        server.setExecutor(threads);
    }

    /** A call that was read from the wire. @param <A> the platform's answer */
    public interface Call<A> {
        /** Carries it out. */
        A answer();

        /** Carries nothing out. */
        A refuse(Fault.Refuses refusal);

        /** Keeps it among the requests without an answer. */
        void record();

        void write(A answer) throws IOException;
    }

    public void handle(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    public void start() {
        server.start();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Ends everything, waits for late answers included. */
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    /** Answers a call, or does what goes wrong instead. */
    public <A> void settle(Call<A> call, Optional<Fault> fault) throws IOException {
        if (fault.isEmpty()) {
            call.write(call.answer());
            return;
        }
        switch (fault.get()) {
            case Fault.Refuses refusal -> call.write(call.refuse(refusal));
            case Fault.Hangs _ -> {
                call.record();
                pause(Duration.ofDays(1));
            }
            case Fault.LosesAnswer _ -> call.answer();
            case Fault.AnswersLate late -> {
                A answer = call.answer();
                pause(late.delay());
                call.write(answer);
            }
        }
    }

    private void pause(Duration delay) {
        try {
            closing.await(delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
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
}
