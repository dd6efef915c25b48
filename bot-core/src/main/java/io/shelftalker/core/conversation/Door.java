package io.shelftalker.core.conversation;

import io.micrometer.core.instrument.MeterRegistry;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.Inbound;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jdbi.v3.core.Handle;

/** Stores what comes in, and says whether it can be answered at once. */
@Singleton
final class Door {
    private final Turns turns;
    private final People people;
    private final LaneRows rows;
    private final MeterRegistry meters;

    Door(Turns turns, People people, LaneRows rows, MeterRegistry meters) {
        this.turns = turns;
        this.people = people;
        this.rows = rows;
        this.meters = meters;
    }

    /** How an inbound got in. */
    sealed interface Entry {
        record Duplicate() implements Entry {}

        record Waiting() implements Entry {}

        /** @param stored the inbound's row; the conversation is this transaction's, and a savepoint is set */
        record Ready(long stored, Standing standing) implements Entry {
            Turned turned(Inbound inbound) {
                return new Turned(standing, inbound, stored);
            }
        }
    }

    Entry enter(Handle handle, Account account, Inbound inbound) {
        Turns.Take take = turns.take(handle, account, inbound);
        if (take.inbound() == 0 && !turns.isStored(handle, inbound.envelope())) {
            people.introduce(handle, account, inbound.envelope());
            take = turns.take(handle, account, inbound);
        }
        if (take.inbound() == 0) {
            return new Entry.Duplicate();
        }
        if (take.lonely()) {
            take.standing().ifPresent(standing -> people.accompany(handle, standing));
        }
        if (take.zoneless()) {
            take.standing()
                    .ifPresent(standing -> people.place(
                            handle,
                            standing.actor().contact(),
                            inbound.envelope().sender()));
        }
        if (take.standing().isEmpty() || take.pending()) {
            rows.add(handle, account.workspace(), take.inbound(), Duration.ZERO);
            return new Entry.Waiting();
        }
        return new Entry.Ready(take.inbound(), take.standing().get());
    }

    /** Undoes what was done for an inbound since it came in, and lets it wait. */
    void putOff(Handle handle, Entry.Ready entry, Duration delay) {
        Turns.rollBack(handle);
        rows.add(handle, entry.standing().account().workspace(), entry.stored(), delay);
    }

    void count(Account account, Taken taken) {
        meters.counter("shelftalker.inbound", "channel", account.channel(), "taken", taken.name())
                .increment();
    }
}
