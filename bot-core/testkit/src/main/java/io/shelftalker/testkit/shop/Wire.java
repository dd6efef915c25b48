package io.shelftalker.testkit.shop;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Carries answers to the client, well or, under a fault of the line, badly. */
final class Wire {
    private static final int BOMB_BLOCK = 1 << 20;
    private static final Duration LONGEST_HANG = Duration.ofMinutes(10);

    private final CountDownLatch closing = new CountDownLatch(1);

    /** Ends what hangs or drips. */
    void close() {
        closing.countDown();
    }

    /** Returns the status sent. */
    int send(HttpExchange exchange, Answer answer, ShopRequests.Presence presence) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        if (answer.status() != 200) {
            presence.end();
            sendBytes(exchange, answer.status(), answer.body().plain());
            return answer.status();
        }
        var tag = answer.body().tag();
        exchange.getResponseHeaders().set("ETag", tag);
        exchange.getResponseHeaders().set("Cache-Control", "no-cache");
        var modified = answer.lastModified();
        if (modified != null) {
            exchange.getResponseHeaders().set("Last-Modified", Conditions.httpDate(modified));
        }
        if (Conditions.isUnchanged(exchange.getRequestHeaders(), tag, modified)) {
            presence.end();
            exchange.sendResponseHeaders(304, -1);
            return 304;
        }
        byte[] bytes = encoded(exchange, answer);
        presence.end();
        sendBytes(exchange, 200, bytes);
        return 200;
    }

    int sendBadly(HttpExchange exchange, Answer answer, Fault.OfLine fault) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        switch (fault) {
            case Fault.SlowBody(int bytes, Duration pause) -> drip(exchange, answer, bytes, pause);
            case Fault.Hang() -> waitFor(LONGEST_HANG);
            case Fault.Dropped(boolean midway) -> drop(exchange, answer, midway);
            case Fault.TruncatedGzip() -> cut(exchange, answer);
            case Fault.GzipBomb(long inflatedBytes) -> bomb(exchange, inflatedBytes);
        }
        return answer.status();
    }

    private static byte[] encoded(HttpExchange exchange, Answer answer) {
        if (!answer.isText()) {
            return answer.body().plain();
        }
        exchange.getResponseHeaders().set("Vary", "Accept-Encoding");
        if (!Conditions.acceptsGzip(exchange.getRequestHeaders())) {
            return answer.body().plain();
        }
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        return answer.body().gzipped();
    }

    private static void sendBytes(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(bytes.length));
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void drip(HttpExchange exchange, Answer answer, int bytes, Duration pause) throws IOException {
        var plain = answer.body().plain();
        exchange.sendResponseHeaders(answer.status(), plain.length);
        for (var sent = 0; sent < plain.length; sent += bytes) {
            exchange.getResponseBody().write(plain, sent, Math.min(bytes, plain.length - sent));
            exchange.getResponseBody().flush();
            if (waitFor(pause)) {
                return;
            }
        }
    }

    private static void drop(HttpExchange exchange, Answer answer, boolean midway) throws IOException {
        if (!midway) {
            return;
        }
        var plain = answer.body().plain();
        exchange.sendResponseHeaders(answer.status(), plain.length + 1L);
        exchange.getResponseBody().write(plain, 0, plain.length / 2);
        exchange.getResponseBody().flush();
    }

    private static void cut(HttpExchange exchange, Answer answer) throws IOException {
        var file = isGzipFile(exchange);
        var gzip = file ? answer.body().plain() : answer.body().gzipped();
        if (!file) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        sendBytes(exchange, answer.status(), Arrays.copyOf(gzip, gzip.length / 2));
    }

    private static void bomb(HttpExchange exchange, long inflatedBytes) throws IOException {
        if (!isGzipFile(exchange)) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        exchange.sendResponseHeaders(200, 0);
        var zeros = new byte[BOMB_BLOCK];
        var block = Deflation.deflate(zeros, Deflater.BEST_COMPRESSION, false);
        var crc = new CRC32();
        var out = exchange.getResponseBody();
        out.write(Deflation.header());
        for (var sent = 0L; sent < inflatedBytes; sent += BOMB_BLOCK) {
            crc.update(zeros);
            out.write(block);
        }
        out.write(Deflation.deflate(new byte[0], Deflater.BEST_SPEED, true));
        var blocks = Math.ceilDiv(inflatedBytes, BOMB_BLOCK);
        out.write(Deflation.trailer(crc.getValue(), blocks * BOMB_BLOCK));
    }

    private static boolean isGzipFile(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().endsWith(".gz");
    }

    /** Whether the site closed meanwhile. */
    private boolean waitFor(Duration time) {
        try {
            return closing.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
