package io.shelftalker.testkit.slack;

import io.shelftalker.testkit.platform.Acknowledgements;
import io.shelftalker.testkit.platform.Endpoint;
import io.shelftalker.testkit.platform.Endpoint.Acknowledged;
import io.shelftalker.testkit.platform.RequestLog;
import io.shelftalker.testkit.platform.Violation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Posts to one app, signed; events that are not acknowledged are posted again. */
final class Posts {
    /** When Slack tries again: almost at once, after a minute, after five (docs.slack.dev/apis/events-api). */
    private static final List<Duration> RETRIES = List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

    /** A clock that tests move tells nobody, so that it is asked every so often. */
    private static final long ASK_CLOCK_MILLIS = 10;

    private final String secret;
    private final InstantSource clock;
    private final Acknowledgements acknowledgements;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile Endpoint endpoint = (path, headers, body) -> new Acknowledged(0, "The app has no address");

    Posts(String secret, InstantSource clock, RequestLog log) {
        this.secret = secret;
        this.clock = clock;
        this.acknowledgements = new Acknowledgements(
                App.PATIENCE, wrong -> log.add(new Violation(clock.instant(), "acknowledgement", wrong)));
    }

    void to(Endpoint next) {
        endpoint = next;
    }

    void loseAcknowledgements(int count) {
        lost.addAndGet(count);
    }

    /** How many events wait for another attempt. */
    int waiting() {
        return underWay.get();
    }

    void close() {
        closing.countDown();
    }

    Acknowledged form(String path, byte[] body) {
        return acknowledgements.of(
                "What somebody did", () -> post(path, "application/x-www-form-urlencoded", body, Map.of()));
    }

    /** Posts an event; what comes back is the answer to the first attempt. */
    Acknowledged event(byte[] body) {
        Acknowledged first =
                acknowledgements.ofWhatComesAgain("An event", () -> post("events", "application/json", body, Map.of()));
        boolean isLost = lost.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        if (!first.isGood() || isLost) {
            String reason = first.isGood() || first.status() == 0 ? "http_timeout" : "http_error";
            underWay.incrementAndGet();
            Thread.ofVirtual().name("slack-retries").start(() -> again(body, reason));
        }
        return first;
    }

    private void again(byte[] body, String reason) {
        try {
            Instant begin = clock.instant();
            for (int retry = 0; retry < RETRIES.size(); retry++) {
                if (!reached(begin.plus(RETRIES.get(retry)))) {
                    return;
                }
                Map<String, String> headers =
                        Map.of("X-Slack-Retry-Num", Integer.toString(retry + 1), "X-Slack-Retry-Reason", reason);
                Acknowledged answer = acknowledgements.of(
                        "An event that came again", () -> post("events", "application/json", body, headers));
                if (answer.isGood()) {
                    return;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            underWay.decrementAndGet();
        }
    }

    /** False when the fake ends first. */
    private boolean reached(Instant due) throws InterruptedException {
        while (clock.instant().isBefore(due)) {
            if (closing.await(ASK_CLOCK_MILLIS, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return true;
    }

    private Acknowledged post(String path, String type, byte[] body, Map<String, String> more) {
        long now = clock.instant().getEpochSecond();
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Content-Type", type);
        headers.put("X-Slack-Request-Timestamp", Long.toString(now));
        headers.put("X-Slack-Signature", Signature.of(secret, now, body));
        return endpoint.post(path, headers, body);
    }
}
