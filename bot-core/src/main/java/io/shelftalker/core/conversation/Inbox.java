package io.shelftalker.core.conversation;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.Accounts;
import io.shelftalker.core.channel.Correction;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.delivery.Claimed;
import io.shelftalker.core.workspace.Transactions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one door in. When {@link #receive} returns, the inbound is stored and committed, and it will be answered once,
 * after those that came before it in its conversation.
 */
@Singleton
public final class Inbox {
    private static final Logger log = LoggerFactory.getLogger(Inbox.class);
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final Accounts accounts;
    private final Door door;
    private final Responder responder;
    private final Lanes lanes;

    Inbox(Transactions transactions, Accounts accounts, Door door, Responder responder, Lanes lanes) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.door = door;
        this.responder = responder;
        this.lanes = lanes;
    }

    /**
     * A turn as far as its first transaction brought it.
     *
     * @param correction what is wrong in a form, where nothing else came of it
     */
    private record Result(Taken taken, List<Claimed> claimed, Optional<Correction> correction) {
        private static Result of(Taken taken) {
            return answered(taken, List.of());
        }

        private static Result answered(Taken taken, List<Claimed> claimed) {
            return new Result(taken, claimed, Optional.empty());
        }
    }

    /**
     * Takes an inbound in.
     *
     * @throws io.shelftalker.core.database.DatabaseAway if it could not be stored: it must come again
     */
    public Taken receive(Inbound inbound) {
        return take(inbound, false).taken();
    }

    /**
     * Takes a form in that its platform keeps open until it is answered: what is wrong in it is said there and nowhere
     * else.
     *
     * @throws io.shelftalker.core.database.DatabaseAway as above
     */
    public Optional<Correction> submit(Inbound.Submitted form) {
        return take(form, true).correction();
    }

    private Result take(Inbound inbound, boolean open) {
        Account account = accounts.of(inbound.envelope().account());
        Result result = transactions.across(handle -> switch (door.enter(handle, account, inbound)) {
            case Door.Entry.Duplicate duplicate -> Result.of(Taken.DUPLICATE);
            case Door.Entry.Waiting waiting -> Result.of(Taken.WAITING);
            case Door.Entry.Ready ready -> answer(handle, ready, inbound, open);
        });
        switch (result.taken()) {
            case ANSWERED -> send(result);
            case WAITING -> lanes.nudge();
            case DUPLICATE -> {}
        }
        door.count(account, result.taken());
        return result;
    }

    private Result answer(Handle handle, Door.Entry.Ready entry, Inbound inbound, boolean open) {
        try {
            if (responder.respond(handle, entry.standing(), inbound) instanceof Outcome.Done done) {
                Optional<Correction> correction = open ? correction(entry.standing(), done) : Optional.empty();
                return correction.isPresent()
                        ? new Result(Taken.ANSWERED, List.of(), correction)
                        : Result.answered(Taken.ANSWERED, responder.write(handle, entry.turned(inbound), done));
            }
            return later(handle, entry, Duration.ZERO);
        } catch (RuntimeException | StackOverflowError failure) {
            log.warn("Inbound {} could not be answered at once", entry.stored(), failure);
            return later(handle, entry, SOON);
        }
    }

    private void send(Result result) {
        if (result.correction().isEmpty()) {
            responder.send(result.claimed());
        }
    }

    private static Optional<Correction> correction(Standing standing, Outcome.Done done) {
        return done.replies().stream()
                .filter(Reply.Form.class::isInstance)
                .map(form -> ((Reply.Form) form).faults())
                .filter(faults -> !faults.isEmpty())
                .map(faults -> new Correction(
                        faults, standing.actor().locale(), standing.actor().zone()))
                .findFirst();
    }

    private Result later(Handle handle, Door.Entry.Ready entry, Duration delay) {
        door.putOff(handle, entry, delay);
        return Result.of(Taken.WAITING);
    }
}
