package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The updates of one bot that it has not confirmed, for long polling or handed on to its webhook. */
final class UpdateQueue {
    private static final int FIRST_ID = 700_000_001;
    private static final Set<String> ONLY_WHEN_ASKED =
            Set.of("chat_member", "message_reaction", "message_reaction_count");

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Update> pending = new ArrayList<>();
    private int nextId = FIRST_ID;
    private Set<String> allowed = Set.of();
    private @Nullable Poll waiting;
    private @Nullable WebhookDelivery webhook;
    private @Nullable Update held;
    private int toRepeat;
    private boolean holdNext;

    /** One getUpdates call that waits. */
    private static final class Poll {
        private String terminated = "";
    }

    void add(String kind, long lane, ObjectNode body) {
        lock.lock();
        try {
            if (!isAllowed(kind)) {
                return;
            }
            ObjectNode json = Json.object().put("update_id", nextId);
            json.set(kind, body);
            offer(new Update(nextId++, lane, json));
        } finally {
            lock.unlock();
        }
    }

    /** Makes the next {@code count} updates arrive twice. */
    void repeatNext(int count) {
        lock.lock();
        try {
            toRepeat += count;
        } finally {
            lock.unlock();
        }
    }

    /** Makes the next update arrive after the one that follows it. */
    void holdNext() {
        lock.lock();
        try {
            holdNext = true;
        } finally {
            lock.unlock();
        }
    }

    /** An empty collection asks for the default kinds. */
    void allow(Collection<String> kinds) {
        lock.lock();
        try {
            allowed = Set.copyOf(kinds);
        } finally {
            lock.unlock();
        }
    }

    Set<String> allowed() {
        lock.lock();
        try {
            return allowed;
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return pending.size() + (webhook == null ? 0 : webhook.size());
        } finally {
            lock.unlock();
        }
    }

    void clear() {
        lock.lock();
        try {
            pending.clear();
        } finally {
            lock.unlock();
        }
    }

    Optional<WebhookDelivery> webhook() {
        lock.lock();
        try {
            return Optional.ofNullable(webhook);
        } finally {
            lock.unlock();
        }
    }

    /** Hands all updates on from now on; a poll that waits is terminated. */
    void attach(WebhookDelivery next) {
        lock.lock();
        try {
            detach();
            terminate("terminated by setWebhook request");
            webhook = next;
            pending.forEach(next::take);
            pending.clear();
        } finally {
            lock.unlock();
        }
    }

    /** Stops the webhook; what it has not delivered can be polled again. */
    void detach() {
        lock.lock();
        try {
            if (webhook != null) {
                pending.addAll(webhook.stop());
                pending.sort(Comparator.comparingInt(Update::id));
                webhook = null;
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * What is pending from {@code offset} on, after waiting for it; earlier updates are confirmed and forgotten, and
     * a negative offset keeps only so many from the end. A newer poll terminates one that waits.
     */
    List<Update> poll(long offset, int limit, long timeoutSeconds) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (webhook != null) {
                throw conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the "
                        + "webhook first");
            }
            terminate("terminated by other getUpdates request; make sure that only one bot instance is running");
            confirm(offset);
            await(new Poll(), TimeUnit.SECONDS.toNanos(timeoutSeconds));
            return List.copyOf(pending.subList(0, Math.min(limit, pending.size())));
        } finally {
            lock.unlock();
        }
    }

    private void await(Poll poll, long nanos) throws InterruptedException {
        waiting = poll;
        long left = nanos;
        try {
            while (pending.isEmpty() && poll.terminated.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            waiting = waiting == poll ? null : waiting;
        }
        if (!poll.terminated.isEmpty()) {
            throw conflict(poll.terminated);
        }
    }

    private void terminate(String reason) {
        if (waiting != null) {
            waiting.terminated = reason;
            changed.signalAll();
        }
    }

    private void confirm(long offset) {
        if (offset >= 0) {
            pending.removeIf(update -> update.id() < offset);
            return;
        }
        int forgotten = (int) Math.max(0, pending.size() + offset);
        pending.subList(0, forgotten).clear();
    }

    private void offer(Update update) {
        if (holdNext) {
            holdNext = false;
            held = update;
            return;
        }
        publish(update);
        if (toRepeat > 0) {
            toRepeat--;
            publish(update);
        }
        if (held != null) {
            publish(held);
            held = null;
        }
    }

    private void publish(Update update) {
        if (webhook != null) {
            webhook.take(update);
            return;
        }
        pending.add(update);
        changed.signalAll();
    }

    private boolean isAllowed(String kind) {
        return allowed.isEmpty() ? !ONLY_WHEN_ASKED.contains(kind) : allowed.contains(kind);
    }

    private static Refused conflict(String reason) {
        return Refused.of(409, "Conflict: " + reason);
    }
}
