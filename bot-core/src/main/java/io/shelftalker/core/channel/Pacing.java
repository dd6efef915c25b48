package io.shelftalker.core.channel;

import java.time.Duration;
import java.util.Optional;

/**
 * How fast a platform may be told what nobody asked for. Answers are not held back; a platform that has enough of them says
 * so, and is obeyed.
 *
 * @param perChat shortest time between two messages to one person
 * @param perGroup shortest time between two messages to one group
 * @param perSecond messages over all chats of an account; 0 where nobody sets a pace
 * @param part what stands in a chat's id between a group and its topic or thread, where all of these share the group's pace
 */
public record Pacing(Duration perChat, Duration perGroup, Limit perSecond, Optional<String> part) {
    /** Where a group is one chat. */
    public Pacing(Duration perChat, Duration perGroup, Limit perSecond) {
        this(perChat, perGroup, perSecond, Optional.empty());
    }

    /** The same where what a group says is parted into chats by this. */
    public Pacing parting(char between) {
        return new Pacing(perChat, perGroup, perSecond, Optional.of(String.valueOf(between)));
    }

    /** As fast as one likes. @param source who says so */
    public static Pacing none(String source) {
        return new Pacing(Duration.ZERO, Duration.ZERO, new Limit(0, "messages a second", source));
    }
}
