package io.shelftalker.testkit.telegram;

import io.shelftalker.testkit.platform.Json;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Posts one bot's updates to its webhook: one lane after the other for each chat, several chats at once, each update
 * again and again until the webhook answers with 2xx.
 */
final class WebhookDelivery {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 8;
    private static final int COME_AGAIN = 503;

    /** A clock that tests move tells nobody, so that it is asked every so often. */
    private static final long ASK_CLOCK_MILLIS = 10;

    private final WebhookSettings settings;
    private final HttpClient client;
    private final InstantSource clock;
    private final LongConsumer acknowledged;
    private final Consumer<String> objections;
    private final Semaphore connections;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition stopping = lock.newCondition();
    private final Map<Long, Deque<Update>> lanes = new HashMap<>();
    private boolean stopped;
    private volatile @Nullable Failure lastFailure;

    /** Why an update could not be delivered, as getWebhookInfo tells it. */
    record Failure(Instant at, String message) {}

    /** @param acknowledged told after how many nanoseconds the webhook took an update */
    WebhookDelivery(
            WebhookSettings settings,
            HttpClient client,
            InstantSource clock,
            LongConsumer acknowledged,
            Consumer<String> objections) {
        this.settings = settings;
        this.client = client;
        this.clock = clock;
        this.acknowledged = acknowledged;
        this.objections = objections;
        this.connections = new Semaphore(settings.connections());
    }

    WebhookSettings settings() {
        return settings;
    }

    @Nullable
    Failure lastFailure() {
        return lastFailure;
    }

    int size() {
        lock.lock();
        try {
            return lanes.values().stream().mapToInt(Deque::size).sum();
        } finally {
            lock.unlock();
        }
    }

    void take(Update update) {
        lock.lock();
        try {
            @Nullable Deque<Update> running = lanes.get(update.lane());
            if (running != null) {
                running.add(update);
                return;
            }
            lanes.put(update.lane(), new ArrayDeque<>(List.of(update)));
            Thread.ofVirtual().name("webhook-lane-" + update.lane()).start(() -> run(update.lane()));
        } finally {
            lock.unlock();
        }
    }

    /** Stops after the deliveries under way and returns what is left; those under way count as left. */
    List<Update> stop() {
        lock.lock();
        try {
            stopped = true;
            stopping.signalAll();
            List<Update> left = new ArrayList<>();
            lanes.values().forEach(left::addAll);
            lanes.clear();
            return left;
        } finally {
            lock.unlock();
        }
    }

    private void run(long lane) {
        try {
            @Nullable Update update = head(lane);
            int failures = 0;
            while (update != null) {
                Instant begin = clock.instant();
                Duration wait = deliver(update, failures);
                failures = wait.isNegative() ? 0 : failures + 1;
                awaitInstant(begin.plus(wait));
                update = wait.isNegative() ? nextAfter(update) : head(lane);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Update head(long lane) {
        lock.lock();
        try {
            @Nullable Deque<Update> updates = lanes.get(lane);
            return stopped || updates == null ? null : updates.peek();
        } finally {
            lock.unlock();
        }
    }

    /** An empty lane ends here, under the lock, so that the next update starts it anew. */
    private @Nullable Update nextAfter(Update delivered) {
        lock.lock();
        try {
            @Nullable Deque<Update> updates = lanes.get(delivered.lane());
            if (updates == null) {
                return null;
            }
            updates.poll();
            if (updates.isEmpty()) {
                lanes.remove(delivered.lane());
            }
            return updates.peek();
        } finally {
            lock.unlock();
        }
    }

    /** How long to wait before the next attempt; negative when the webhook took the update. */
    private Duration deliver(Update update, int failures) throws InterruptedException {
        connections.acquire();
        try {
            long begin = System.nanoTime();
            HttpResponse<Void> response = client.send(request(update), BodyHandlers.discarding());
            if (response.statusCode() / 100 == 2) {
                acknowledged.accept(System.nanoTime() - begin);
                return Duration.ofNanos(-1);
            }
            fail("Wrong response from the webhook: " + response.statusCode());
            if (response.statusCode() != COME_AGAIN) {
                objections.accept("An update was answered with " + response.statusCode());
            }
            return response.headers()
                    .firstValue("Retry-After")
                    .filter(value -> value.matches("\\d{1,9}"))
                    .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                    .map(asked -> asked.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : asked)
                    .orElse(backoff(failures));
        } catch (HttpTimeoutException late) {
            fail("Connection timed out");
            objections.accept("An update was not answered within " + TIMEOUT.toSeconds() + " s");
            return backoff(failures);
        } catch (IOException unreachable) {
            fail("Connection failed: " + unreachable.getClass().getSimpleName());
            return backoff(failures);
        } finally {
            connections.release();
        }
    }

    private HttpRequest request(Update update) {
        HttpRequest.Builder request = HttpRequest.newBuilder(settings.url())
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.bytes(update.json())));
        return settings.secret().isEmpty()
                ? request.build()
                : request.header("X-Telegram-Bot-Api-Secret-Token", settings.secret())
                        .build();
    }

    private Duration backoff(int failures) {
        return settings.firstRetry().multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    }

    private void fail(String message) {
        lastFailure = new Failure(clock.instant(), message);
    }

    private void awaitInstant(Instant due) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!stopped && clock.instant().isBefore(due)) {
                if (stopping.await(ASK_CLOCK_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } finally {
            lock.unlock();
        }
    }
}
