package io.shelftalker.testkit.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Counts one bot's messages and tells it to wait. */
final class FloodControl {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Long, Pace> chats = new HashMap<>();
    private final Map<Long, Deque<Instant>> groups = new HashMap<>();
    private final Map<Long, Instant> blocked = new HashMap<>();
    private volatile boolean anyBlocked;
    private volatile FloodLimits limits;
    private Pace overall;

    FloodControl(FloodLimits limits) {
        this.limits = limits;
        this.overall = overall(limits);
    }

    void limits(FloodLimits next) {
        lock.lock();
        try {
            limits = next;
            overall = overall(next);
            chats.clear();
            groups.clear();
        } finally {
            lock.unlock();
        }
    }

    /** Seconds for which calls to this chat are still forbidden, 0 when they are allowed. */
    long blockedFor(long chatId, Instant now) {
        if (!anyBlocked) {
            return 0;
        }
        lock.lock();
        try {
            @Nullable Instant until = blocked.get(chatId);
            return until == null ? 0 : seconds(Duration.between(now, until));
        } finally {
            lock.unlock();
        }
    }

    /** Forbids calls to the chat until so many seconds have passed. */
    void block(long chatId, long retryAfterSeconds, Instant now) {
        lock.lock();
        try {
            blocked.put(chatId, now.plusSeconds(retryAfterSeconds));
            anyBlocked = true;
        } finally {
            lock.unlock();
        }
    }

    /** Admits messages to a chat, or refuses them and blocks the chat for the time it names. */
    void admit(Room room, int messages, Instant now) {
        if (limits.isOff()) {
            return;
        }
        lock.lock();
        try {
            long wait = seconds(wait(room, messages, now));
            if (wait > 0) {
                block(room.id(), wait, now);
                throw Refused.tooManyRequests(wait);
            }
            take(room, messages, now);
        } finally {
            lock.unlock();
        }
    }

    private Duration wait(Room room, int messages, Instant now) {
        Duration chat = pace(room).wait(messages, now);
        Duration all = overall.wait(messages, now);
        Duration longest = chat.compareTo(all) > 0 ? chat : all;
        Duration group = room.isPrivate() ? Duration.ZERO : groupWait(room, messages, now);
        return group.compareTo(longest) > 0 ? group : longest;
    }

    private Duration groupWait(Room room, int messages, Instant now) {
        Deque<Instant> recent = groups.computeIfAbsent(room.id(), id -> new ArrayDeque<>());
        while (!recent.isEmpty() && !recent.element().plus(MINUTE).isAfter(now)) {
            recent.remove();
        }
        return recent.isEmpty() || recent.size() + messages <= limits.groupPerMinute()
                ? Duration.ZERO
                : Duration.between(now, recent.element().plus(MINUTE));
    }

    private void take(Room room, int messages, Instant now) {
        pace(room).take(messages, now);
        overall.take(messages, now);
        if (!room.isPrivate()) {
            Deque<Instant> recent = groups.computeIfAbsent(room.id(), id -> new ArrayDeque<>());
            for (int message = 0; message < messages; message++) {
                recent.add(now);
            }
        }
    }

    private Pace pace(Room room) {
        return chats.computeIfAbsent(room.id(), id -> new Pace(limits.chatInterval(), limits.chatBurst()));
    }

    private static Pace overall(FloodLimits limits) {
        int perSecond = Math.max(1, limits.perSecond());
        return new Pace(Duration.ofSeconds(1).dividedBy(perSecond), perSecond);
    }

    /** Telegram names whole seconds, rounded up. */
    private static long seconds(Duration wait) {
        return wait.isPositive() ? wait.plusNanos(999_999_999).toSeconds() : 0;
    }

    /** One message an interval, with a burst (the generic cell rate algorithm). Guarded by the lock around it. */
    private static final class Pace {
        private final Duration interval;
        private final Duration burst;
        private Instant paidUntil = Instant.MIN;

        Pace(Duration interval, int burst) {
            this.interval = interval;
            this.burst = interval.multipliedBy(burst);
        }

        /** An album larger than the burst passes once nothing is owed. */
        Duration wait(int messages, Instant now) {
            Duration cost = interval.multipliedBy(messages);
            Duration allowed = cost.compareTo(burst) > 0 ? cost : burst;
            return Duration.between(now.plus(allowed), owed(now).plus(cost));
        }

        void take(int messages, Instant now) {
            paidUntil = owed(now).plus(interval.multipliedBy(messages));
        }

        private Instant owed(Instant now) {
            return paidUntil.isAfter(now) ? paidUntil : now;
        }
    }
}
