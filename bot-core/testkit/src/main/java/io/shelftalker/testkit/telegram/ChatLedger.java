package io.shelftalker.testkit.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What bots have written in one chat, in order; whoever waits for more is woken. */
final class ChatLedger {
    private static final int MOST_TRACES = 1_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Integer, ChatMessage> messages = new LinkedHashMap<>();
    private final List<ChatMessage> deleted = new ArrayList<>();
    private final Deque<String> actions = new ArrayDeque<>();
    private final Deque<String> drafts = new ArrayDeque<>();
    private int lastId;

    /** Who writes, and in which topic; 0 outside of topics. */
    record Author(String bot, int topic) {}

    /** The id for a message that is not kept here, as those of people. */
    int nextId() {
        lock.lock();
        try {
            return ++lastId;
        } finally {
            lock.unlock();
        }
    }

    boolean hasGivenOut(int id) {
        lock.lock();
        try {
            return id > 0 && id <= lastId;
        } finally {
            lock.unlock();
        }
    }

    /** Appends a message and forgets the oldest ones beyond {@code kept}. */
    ChatMessage append(Author author, Instant at, MessageContent content, int kept) {
        lock.lock();
        try {
            ChatMessage message = new ChatMessage(++lastId, author.topic(), author.bot(), at, content, List.of());
            messages.put(message.id(), message);
            while (messages.size() > kept) {
                messages.remove(messages.keySet().iterator().next());
            }
            changed.signalAll();
            return message;
        } finally {
            lock.unlock();
        }
    }

    /** Replaces a message by what {@code change} makes of it; the change may refuse. */
    ChatMessage replace(int id, UnaryOperator<ChatMessage> change) {
        lock.lock();
        try {
            ChatMessage message = Optional.ofNullable(messages.get(id))
                    .orElseThrow(() -> Refused.badRequest("message to edit not found"));
            ChatMessage next = change.apply(message);
            messages.put(id, next);
            changed.signalAll();
            return next;
        } finally {
            lock.unlock();
        }
    }

    /** Deletes a message that was sent at {@code earliest} or later. */
    void delete(int id, Instant earliest) {
        lock.lock();
        try {
            ChatMessage message = Optional.ofNullable(messages.get(id))
                    .orElseThrow(() -> Refused.badRequest("message to delete not found"));
            if (message.sentAt().isBefore(earliest)) {
                throw Refused.badRequest("message can't be deleted");
            }
            messages.remove(id);
            deleted.add(message);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void noteAction(String action) {
        note(actions, action);
    }

    void noteDraft(String text) {
        note(drafts, text);
    }

    List<ChatMessage> messages() {
        return copied(messages.values());
    }

    List<ChatMessage> deleted() {
        return copied(deleted);
    }

    List<String> actions() {
        return copied(actions);
    }

    List<String> drafts() {
        return copied(drafts);
    }

    /** Waits until {@code wanted} finds something; empty when the time is over first. */
    <T> Optional<T> await(Function<ChatLedger, Optional<T>> wanted, Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        lock.lockInterruptibly();
        try {
            Optional<T> found = wanted.apply(this);
            while (found.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
                found = wanted.apply(this);
            }
            return found;
        } finally {
            lock.unlock();
        }
    }

    private void note(Deque<String> traces, String trace) {
        lock.lock();
        try {
            traces.add(trace);
            if (traces.size() > MOST_TRACES) {
                traces.poll();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private <T> List<T> copied(Collection<T> values) {
        lock.lock();
        try {
            return List.copyOf(values);
        } finally {
            lock.unlock();
        }
    }
}
