package io.shelftalker.core.delivery;

import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of an outgoing row after an attempt to send it: decided here, purely, from how the attempt ended.
 *
 * @param begun the platform's ids of the messages that were sent of it
 * @param resting the account that its platform asked to wait, as long as the row
 */
record Settlement(
        long id,
        long fence,
        State state,
        Optional<String> message,
        Optional<String> reason,
        Duration pause,
        int unknown,
        List<String> begun,
        Optional<AccountId> resting) {
    static final int MOST_ATTEMPTS = 30;

    enum State {
        SENT,
        /** To be tried again after the pause. */
        DUE,
        /** Given up; kept for people to look at and send again. */
        DEAD,
        /** Nobody there: the conversation falls silent. */
        SUPPRESSED;

        String column() {
            return switch (this) {
                case SENT -> "sent";
                case DUE -> "due";
                case DEAD -> "dead";
                case SUPPRESSED -> "suppressed";
            };
        }
    }

    static Settlement of(Claimed row, Delivery delivery) {
        return switch (delivery) {
            case Delivery.Sent sent -> of(row, State.SENT).withMessage(sent.message());
            case Delivery.RetryAfter retry
            when row.attempts() + 1 < MOST_ATTEMPTS ->
                of(row, State.DUE)
                        .because(retry.reason())
                        .after(longer(retry.pause(), row.attempts() == 0 ? Duration.ZERO : backoff(row.attempts())))
                        .resting(row, retry);
            case Delivery.RetryAfter retry ->
                of(row, State.DEAD).because(retry.reason()).after(retry.pause()).resting(row, retry);
            case Delivery.Refused refused -> of(row, State.DEAD).because(refused.reason());
            case Delivery.Unreachable unreachable -> of(row, State.SUPPRESSED).because(unreachable.reason());
            // It may have arrived: a message that comes twice is less harm than one that never comes, but only once.
            case Delivery.Unknown unknown
            when row.unknowns() == 0 ->
                of(row, State.DUE).because(unknown.reason()).uncertain().after(Duration.ofSeconds(2));
            case Delivery.Unknown unknown ->
                of(row, State.DEAD).because(unknown.reason()).uncertain();
            case Delivery.Begun begun -> of(row, begun.then()).goingOnAfter(begun.sent());
        };
    }

    private static Settlement of(Claimed row, State state) {
        return new Settlement(
                row.id(),
                row.fence(),
                state,
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO,
                0,
                List.of(),
                Optional.empty());
    }

    private Settlement withMessage(Optional<String> sent) {
        return new Settlement(id, fence, state, sent, reason, pause, unknown, begun, resting);
    }

    private Settlement because(String why) {
        return new Settlement(id, fence, state, message, Optional.of(why), pause, unknown, begun, resting);
    }

    private Settlement after(Duration wait) {
        return new Settlement(id, fence, state, message, reason, wait, unknown, begun, resting);
    }

    private Settlement uncertain() {
        return new Settlement(id, fence, state, message, reason, pause, 1, begun, resting);
    }

    private Settlement goingOnAfter(List<String> messages) {
        return new Settlement(id, fence, state, message, reason, pause, unknown, messages, resting);
    }

    private Settlement resting(Claimed row, Delivery.RetryAfter retry) {
        Optional<AccountId> account =
                retry.scope() == Delivery.Scope.ACCOUNT ? Optional.of(row.account()) : Optional.empty();
        return new Settlement(id, fence, state, message, reason, pause, unknown, begun, account);
    }

    /** Doubling from one second to ten minutes. */
    private static Duration backoff(int attempts) {
        return Duration.ofSeconds(Math.min(600, 1L << Math.min(attempts, 10)));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
