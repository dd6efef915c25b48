package io.shelftalker.core.conversation;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.Accounts;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.database.DatabaseAway;
import io.shelftalker.core.delivery.Claimed;
import io.shelftalker.core.delivery.TypingSign;
import io.shelftalker.core.schedule.Activity;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Answers what waits: each conversation's inbounds one after the other, oldest first, slow work outside any transaction.
 *
 * <p>Many may run over one database. A lane is worked on by whoever claimed it last; what an earlier one still brings is
 * not written.
 */
@Singleton
public final class Lanes implements Activity {
    private static final Logger log = LoggerFactory.getLogger(Lanes.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final int AT_ONCE = 32;
    private static final int MOST_ATTEMPTS = 5;

    private final Transactions transactions;
    private final Accounts accounts;
    private final LaneRows rows;
    private final Turns turns;
    private final Responder responder;
    private final Semaphore nudges = new Semaphore(0);
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final Phaser underWay = new Phaser(1);
    private volatile boolean running;
    private @Nullable Thread looking;

    Lanes(Transactions transactions, Accounts accounts, LaneRows rows, Turns turns, Responder responder) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.rows = rows;
        this.turns = turns;
        this.responder = responder;
    }

    @Override
    public synchronized void start() {
        running = true;
        looking = Thread.ofVirtual().name("lanes-looking").start(this::look);
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (looking == null) {
            return;
        }
        looking.interrupt();
        try {
            underWay.awaitAdvanceInterruptibly(underWay.arrive(), GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException late) {
            log.warn("Lanes were still being worked on after {}; others will take them over", GRACE);
        }
    }

    /** Says that something may wait now. */
    void nudge() {
        nudges.release();
    }

    private void look() {
        while (running) {
            try {
                claim();
                if (nudges.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    nudges.drainPermits();
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } catch (DatabaseAway away) {
                log.warn("Nothing can be answered: the database is away");
            } catch (RuntimeException failure) {
                log.error("Looking for waiting inbounds failed", failure);
            }
        }
    }

    private void claim() throws InterruptedException {
        int free = room.availablePermits();
        for (LaneRows.Claim claim : free == 0 ? List.<LaneRows.Claim>of() : rows.claim(free)) {
            room.acquire();
            underWay.register();
            Thread.startVirtualThread(() -> {
                try {
                    work(claim);
                } finally {
                    room.release();
                    underWay.arriveAndDeregister();
                }
            });
        }
    }

    private void work(LaneRows.Claim claim) {
        MDC.put("conversation", Long.toString(claim.conversation().value()));
        try {
            boolean more = true;
            while (more && running) {
                more = step(claim);
            }
        } catch (DatabaseAway away) {
            log.warn(
                    "Lane {} is left for later: the database is away",
                    claim.conversation().value());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers the oldest inbound of a lane; false if nothing is left to do here. */
    private boolean step(LaneRows.Claim claim) throws InterruptedException {
        Optional<LaneRows.Waiting> next =
                transactions.in(claim.workspace(), handle -> rows.oldest(handle, claim.conversation()));
        if (next.isEmpty()) {
            return !transactions.<Boolean>in(claim.workspace(), handle -> rows.close(handle, claim));
        }
        LaneRows.Waiting waiting = next.get();
        try {
            return answer(claim, waiting);
        } catch (DatabaseAway away) {
            throw away;
        } catch (RuntimeException | StackOverflowError failure) {
            return failed(claim, waiting, failure);
        }
    }

    private boolean answer(LaneRows.Claim claim, LaneRows.Waiting waiting) throws InterruptedException {
        Account account = accounts.of(waiting.account());
        Step step = settle(claim, waiting, account, Optional.empty());
        if (step.work().isPresent()) {
            Outcome.Settlement settlement;
            try (TypingSign _ = responder.typing(account, claim.conversation())) {
                settlement = step.work().get().perform();
            }
            step = settle(claim, waiting, account, Optional.of(settlement));
        }
        return step.held();
    }

    /**
     * What one transaction over a lane came to.
     *
     * @param held whether the lane was still ours
     * @param work slow work to be done before the turn can be settled
     */
    private record Step(boolean held, Optional<Outcome.Work> work, List<Claimed> claimed) {}

    /** Answers and settles in one transaction; or finds the slow work that must be done first. */
    private Step settle(
            LaneRows.Claim claim, LaneRows.Waiting waiting, Account account, Optional<Outcome.Settlement> settlement) {
        Step step = transactions.in(claim.workspace(), handle -> {
            // First the conversation, then the lane: the order in which the door takes them.
            Standing standing = turns.standing(handle, account, waiting.id(), waiting.inbound());
            if (!rows.holds(handle, claim)) {
                return new Step(false, Optional.empty(), List.of());
            }
            Outcome outcome = settlement.isPresent()
                    ? settlement.get().settle(handle)
                    : responder.respond(
                            handle, standing.followedBy(rows.next(handle, waiting.id())), waiting.inbound());
            return switch (outcome) {
                case Outcome.Deferred deferred -> new Step(true, Optional.of(deferred.work()), List.of());
                case Outcome.Done done -> new Step(true, Optional.empty(), write(handle, standing, waiting, done));
            };
        });
        if (step.held() && step.work().isEmpty()) {
            responder.send(step.claimed());
        }
        return step;
    }

    private List<Claimed> write(Handle handle, Standing standing, LaneRows.Waiting waiting, Outcome.Done done) {
        rows.done(handle, waiting.id());
        return responder.write(handle, new Turned(standing, waiting.inbound(), waiting.id()), done);
    }

    private boolean failed(LaneRows.Claim claim, LaneRows.Waiting waiting, Throwable failure) {
        if (waiting.attempts() + 1 < MOST_ATTEMPTS) {
            log.warn("Inbound {} failed, attempt {}", waiting.id(), waiting.attempts() + 1, failure);
            transactions.run(
                    claim.workspace(),
                    handle -> rows.failed(handle, claim, waiting.id(), Duration.ofSeconds(1L << waiting.attempts())));
            return false;
        }
        log.error("Inbound {} is given up", waiting.id(), failure);
        List<Claimed> claimed = transactions.in(claim.workspace(), handle -> giveUp(handle, claim, waiting));
        responder.send(claimed);
        return true;
    }

    private List<Claimed> giveUp(Handle handle, LaneRows.Claim claim, LaneRows.Waiting waiting) {
        Standing standing = turns.standing(handle, accounts.of(waiting.account()), waiting.id(), waiting.inbound());
        if (!rows.holds(handle, claim)) {
            return List.of();
        }
        rows.dead(handle, waiting.id(), "failed " + MOST_ATTEMPTS + " times");
        Outcome.Done sorry = Outcome.reply(Reply.text(Phrase.of("conversation.gave-up")));
        return responder.write(handle, new Turned(standing, waiting.inbound(), waiting.id()), sorry);
    }
}
