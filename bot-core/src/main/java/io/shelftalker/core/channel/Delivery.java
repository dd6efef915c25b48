package io.shelftalker.core.channel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How an attempt to send ended. */
public sealed interface Delivery {
    /**
     * The platform took it.
     *
     * @param message the platform's id of the message, where it gave one
     */
    record Sent(Optional<String> message) implements Delivery {}

    /**
     * Not now: the platform asks to wait.
     *
     * @param scope what has to wait
     */
    record RetryAfter(Duration pause, String reason, Scope scope) implements Delivery {
        /** This chat has to wait. */
        public RetryAfter(Duration pause, String reason) {
            this(pause, reason, Scope.CHAT);
        }
    }

    /** What a platform's wish to wait means. */
    enum Scope {
        CHAT,
        /** Everything of the account, whichever process would send it. */
        ACCOUNT
    }

    /** Never: the platform will not take this message, however often it is sent. */
    record Refused(String reason) implements Delivery {}

    /** Nobody there: the person blocked the bot, the bot was removed, or the chat is gone. */
    record Unreachable(String reason) implements Delivery {}

    /** Perhaps: the connection ended before an answer came, and the message may have arrived. */
    record Unknown(String reason) implements Delivery {}

    /**
     * Some of the messages that a reply becomes were sent, and then it ended otherwise than well.
     *
     * @param sent the platform's ids of all that were, by earlier attempts too, for the next to go on after
     */
    record Begun(List<String> sent, Delivery then) implements Delivery {}

    /** How an attempt ended that has sent so many messages of a reply. */
    static Delivery after(List<String> sent, Delivery ended) {
        return sent.isEmpty() ? ended : new Begun(List.copyOf(sent), ended);
    }
}
