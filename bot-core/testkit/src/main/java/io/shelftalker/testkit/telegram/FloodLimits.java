package io.shelftalker.testkit.telegram;

import java.time.Duration;

/**
 * How many messages Telegram takes (core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this).
 *
 * @param chatInterval the pace within one chat
 * @param chatBurst how many may come at once in one chat; 0 switches all flood control off
 * @param groupPerMinute the most in a group within any minute
 * @param perSecond the pace over all chats
 */
public record FloodLimits(Duration chatInterval, int chatBurst, int groupPerMinute, int perSecond) {

    /** One message a second in a chat beyond a burst of three, 20 a minute in a group, 30 a second over all chats. */
    public static FloodLimits telegram() {
        return new FloodLimits(Duration.ofSeconds(1), 3, 20, 30);
    }

    /** No flood control. */
    public static FloodLimits none() {
        return new FloodLimits(Duration.ZERO, 0, 0, 0);
    }

    boolean isOff() {
        return chatBurst == 0;
    }
}
