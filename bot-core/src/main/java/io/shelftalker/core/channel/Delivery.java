package io.shelftalker.core.channel;

import java.time.Duration;
import java.util.Optional;

/** How an attempt to send ended. */
public sealed interface Delivery {
    /**
     * The platform took it.
     *
     * @param message the platform's id of the message, where it gave one
     */
    record Sent(Optional<String> message) implements Delivery {}

    /** Not now: the platform asks to wait, for this chat. */
    record RetryAfter(Duration pause, String reason) implements Delivery {}

    /** Never: the platform will not take this message, however often it is sent. */
    record Refused(String reason) implements Delivery {}

    /** Nobody there: the person blocked the bot, the bot was removed, or the chat is gone. */
    record Unreachable(String reason) implements Delivery {}

    /** Perhaps: the connection ended before an answer came, and the message may have arrived. */
    record Unknown(String reason) implements Delivery {}
}
