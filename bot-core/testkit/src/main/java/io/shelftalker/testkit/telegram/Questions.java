package io.shelftalker.testkit.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The questions of one kind that one bot can still answer: pressed buttons, or inline queries. */
final class Questions<T> {
    /** Telegram does not publish its limit; clients give up after about this time. */
    static final Duration LIFETIME = Duration.ofSeconds(15);

    private final AtomicLong lastId = new AtomicLong(4_200_000_000_000_000L);
    private final Map<String, Awaited<T>> open = new ConcurrentHashMap<>();

    /** @param askedAt perhaps so long ago that no answer is taken any more */
    Awaited<T> ask(Instant askedAt, Instant now) {
        Awaited<T> question = new Awaited<>(Long.toString(lastId.incrementAndGet()), askedAt);
        if (!question.isOlderThan(LIFETIME, now)) {
            open.put(question.id(), question);
        }
        return question;
    }

    /** Those that were answered neither in time nor late. */
    List<String> unanswered(Instant now) {
        return open.values().stream()
                .filter(question -> question.isOlderThan(LIFETIME, now))
                .map(Awaited::id)
                .sorted()
                .toList();
    }

    /** Refuses an answer to what is unknown, answered or too old. */
    void answer(String id, T answer, Instant now) {
        @Nullable Awaited<T> question = open.remove(id);
        if (question == null || question.isOlderThan(LIFETIME, now)) {
            throw Refused.badRequest("query is too old and response timeout expired or query ID is invalid");
        }
        question.answer(answer);
    }
}
