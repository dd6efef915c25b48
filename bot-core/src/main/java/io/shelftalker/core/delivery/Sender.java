package io.shelftalker.core.delivery;

import io.shelftalker.core.channel.Channel;
import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.channel.Pacing;
import io.shelftalker.core.channel.Reply;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends for one account: at its platform's pace, and no more at once than can be settled in time. */
final class Sender {
    private static final Logger log = LoggerFactory.getLogger(Sender.class);
    private static final int MOST_AT_ONCE = 512;

    private final Channel channel;
    /** Evens out what the moments of {@link Claims} leave uneven. */
    private final Optional<Pace> broadcasts;

    private final int most;
    private final AtomicInteger underWay = new AtomicInteger();

    Sender(Channel channel) {
        this.channel = channel;
        int perSecond = channel.profile().pacing().perSecond().value();
        this.broadcasts = perSecond == 0 ? Optional.empty() : Optional.of(new Pace(perSecond));
        // What is claimed waits for its turn under a lease: two seconds' worth is sent well before the lease ends.
        this.most = perSecond == 0 ? MOST_AT_ONCE : Math.min(MOST_AT_ONCE, 2 * perSecond);
    }

    String channel() {
        return channel.name();
    }

    Pacing pacing() {
        return channel.profile().pacing();
    }

    /** How many more rows may be claimed now; none before half the room is free, since a claim is worth many rows. */
    int room() {
        int room = most - underWay.get();
        return room >= most / 2 ? room : 0;
    }

    void begin() {
        underWay.incrementAndGet();
    }

    /** Counts a row as settled; true if that makes room for a claim. */
    boolean end() {
        return underWay.decrementAndGet() == most - most / 2;
    }

    /** Sends one row, waiting for its turn if nobody asked for it. */
    Delivery send(Claimed row) throws InterruptedException {
        if (row.priority() != Priority.REPLY && broadcasts.isPresent()) {
            broadcasts.get().await(row.delay());
        }
        return row.priority() == Priority.REPLY && hasPicture(row.message().reply()) ? showing(row) : now(row);
    }

    /** Pictures are made, fetched and carried while somebody waits for their answer. */
    private Delivery showing(Claimed row) {
        try (TypingSign _ =
                TypingSign.show(channel, () -> Optional.of(row.message().address()))) {
            return now(row);
        }
    }

    private static boolean hasPicture(Reply reply) {
        return switch (reply) {
            case Reply.Card card -> card.picture().isPresent();
            case Reply.Series _, Reply.Picture _ -> true;
            case Reply.Text _, Reply.Cards _, Reply.Choices _, Reply.Table _, Reply.Form _ -> false;
        };
    }

    private Delivery now(Claimed row) {
        try {
            return channel.send(row.message());
        } catch (RuntimeException bug) {
            // A channel never throws for what a platform answers; this is a fault of ours, and must not stop the rest.
            log.error("Channel {} failed on outgoing {}", channel.name(), row.id(), bug);
            return new Delivery.Refused(
                    "fault in the channel: " + bug.getClass().getSimpleName());
        }
    }
}
