package io.shelftalker.channels.telegram;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Chats in which Telegram asked a bot to wait: what is not a message is left out until then. */
final class TelegramRests {
    private static final int MANY = 1_000;

    private final Map<String, Long> untilNanos = new ConcurrentHashMap<>();

    void until(String chat, Duration pause) {
        if (untilNanos.size() >= MANY) {
            untilNanos.values().removeIf(TelegramRests::isOver);
        }
        untilNanos.put(chat, System.nanoTime() + pause.toNanos());
    }

    boolean isResting(String chat) {
        Long until = untilNanos.get(chat);
        return until != null && !isOver(until);
    }

    private static boolean isOver(long until) {
        return System.nanoTime() - until >= 0;
    }
}
