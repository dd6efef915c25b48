package io.shelftalker.testkit.telegram;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The topics of one group, by their threads. Thread 0 stands for what is outside of them, as in General. */
final class Topics {
    static final Topics NONE = new Topics();

    private final Map<Integer, Boolean> open = new ConcurrentHashMap<>();

    void open(int thread) {
        open.put(thread, true);
    }

    void close(int thread) {
        open.put(thread, false);
    }

    void delete(int thread) {
        open.remove(thread);
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** Refuses, in Telegram's words, a message to a topic that is not there or closed. */
    void admit(int thread) {
        if (thread != 0 && !open.containsKey(thread)) {
            throw Refused.badRequest("message thread not found");
        }
        if (!open.getOrDefault(thread, true)) {
            throw Refused.badRequest("TOPIC_CLOSED");
        }
    }
}
