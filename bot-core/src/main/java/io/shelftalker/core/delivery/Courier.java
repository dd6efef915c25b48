package io.shelftalker.core.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.Accounts;
import io.shelftalker.core.channel.Channels;
import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.database.DatabaseAway;
import io.shelftalker.core.schedule.Activity;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The one way out for everything durable: claims what is due, sends it through its channel, settles how it ended.
 *
 * <p>Many may run over one database. A row is sent by whoever claimed it last; if they die, their lease ends and it is
 * sent again under the same key. Messages of one conversation go one after the other.
 */
@Singleton
public final class Courier implements Activity {
    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Claims claims;
    private final Outgoings outgoings;
    private final Accounts accounts;
    private final Channels channels;
    private final MeterRegistry meters;
    private final Settler settler;
    private final Map<AccountId, Sender> senders = new ConcurrentHashMap<>();
    private final Semaphore nudges = new Semaphore(0);
    private final Phaser underWay = new Phaser(1);
    private volatile boolean running;
    private @Nullable Thread looking;
    private @Nullable Thread settling;

    Courier(Claims claims, Outgoings outgoings, Accounts accounts, Channels channels, MeterRegistry meters) {
        this.claims = claims;
        this.outgoings = outgoings;
        this.accounts = accounts;
        this.channels = channels;
        this.meters = meters;
        this.settler = new Settler(outgoings, this::nudge);
    }

    @Override
    public synchronized void start() {
        running = true;
        settling = Thread.ofVirtual().name("courier-settling").start(settler::run);
        looking = Thread.ofVirtual().name("courier-looking").start(this::look);
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (looking == null || settling == null) {
            return;
        }
        looking.interrupt();
        awaitUnderWay();
        settling.interrupt();
        join(looking);
        join(settling);
    }

    /**
     * Sends rows that were claimed as they were written; where no courier runs, their lease ends and another sends. If
     * none was claimed, an older one of the conversation is still being settled, and the new ones are looked for.
     */
    public void wake(List<Claimed> rows) {
        if (running) {
            rows.forEach(this::send);
        }
        if (rows.isEmpty()) {
            nudge();
        }
    }

    /** Shows in a chat that an answer is on its way, while it takes longer than a moment; close it before that is sent. */
    public TypingSign typing(Account account, ConversationId conversation) {
        return TypingSign.show(
                channels.named(account.channel()), () -> outgoings.open(account.workspace(), conversation));
    }

    /** Says that rows may be due now. */
    public void nudge() {
        nudges.release();
    }

    private void look() {
        while (running) {
            try {
                boolean full = claimForAll();
                if (!full && nudges.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    nudges.drainPermits();
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            } catch (DatabaseAway away) {
                log.warn("Nothing can be sent: the database is away");
                pause();
            } catch (RuntimeException failure) {
                log.error("Looking for messages to send failed", failure);
                pause();
            }
        }
    }

    /** Claims what there is room for; true if there may be more at once. */
    private boolean claimForAll() {
        boolean full = false;
        for (AccountId account : outgoings.waiting()) {
            Sender sender = sender(account);
            int room = sender.room();
            if (room > 0) {
                List<Claimed> rows = claims.claim(account, sender.pacing(), room);
                rows.forEach(this::send);
                full |= rows.size() == room;
            }
        }
        return full;
    }

    private void send(Claimed row) {
        Sender sender = sender(row.account());
        sender.begin();
        underWay.register();
        Thread.startVirtualThread(() -> {
            MDC.put("outgoing", Long.toString(row.id()));
            boolean settling = false;
            try {
                Delivery delivery = sender.send(row);
                settle(row, sender, delivery);
                settling = true;
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } finally {
                if (!settling) {
                    end(sender);
                }
            }
        });
    }

    private void settle(Claimed row, Sender sender, Delivery delivery) {
        Settlement settlement = Settlement.of(row, delivery);
        meters.counter(
                        "shelftalker.deliveries",
                        "channel",
                        sender.channel(),
                        "state",
                        settlement.state().column())
                .increment();
        if (settlement.state() == Settlement.State.DEAD) {
            log.warn(
                    "Outgoing {} is a dead letter: {}",
                    row.id(),
                    settlement.reason().orElse(""));
        }
        settler.add(new Settler.Ended(row.workspace(), settlement, () -> end(sender)));
    }

    private void end(Sender sender) {
        underWay.arriveAndDeregister();
        if (sender.end()) {
            nudge();
        }
    }

    private Sender sender(AccountId account) {
        return senders.computeIfAbsent(account, id -> {
            claims.begin(id);
            return new Sender(channels.named(accounts.of(id).channel()));
        });
    }

    private void awaitUnderWay() {
        try {
            underWay.awaitAdvanceInterruptibly(underWay.arrive(), GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException late) {
            log.warn("{} messages were still being sent after {}", underWay.getUnarrivedParties(), GRACE);
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(GRACE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
