package io.shelftalker.channels.whatsapp;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How far a message has come (twilio.com/docs/messaging/api/message-resource, status values). Statuses arrive in any order,
 * and more than once: only a higher rank is news, and the end is the highest.
 */
enum MessageStatus {
    ACCEPTED(0),
    QUEUED(1),
    SENDING(2),
    SENT(3),
    DELIVERED(4),
    READ(5),
    FAILED(9),
    UNDELIVERED(9);

    private final int rank;

    MessageStatus(int rank) {
        this.rank = rank;
    }

    int rank() {
        return rank;
    }

    boolean isFailure() {
        return this == FAILED || this == UNDELIVERED;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for what Twilio says and we do not know. */
    static Optional<MessageStatus> of(String name) {
        return Arrays.stream(values())
                .filter(status -> status.column().equals(name))
                .findFirst();
    }
}
