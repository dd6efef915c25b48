package io.shelftalker.core.channel;

import java.time.Duration;

/**
 * How fast a platform may be told what nobody asked for. Answers are not held back; a platform that has enough of them says
 * so, and is obeyed.
 *
 * @param perChat shortest time between two messages to one person
 * @param perGroup shortest time between two messages to one group
 * @param perSecond messages over all chats of an account; 0 where nobody sets a pace
 */
public record Pacing(Duration perChat, Duration perGroup, Limit perSecond) {
    /** As fast as one likes. @param source who says so */
    public static Pacing none(String source) {
        return new Pacing(Duration.ZERO, Duration.ZERO, new Limit(0, "messages a second", source));
    }
}
