package io.shelftalker.channels.whatsapp;

import io.shelftalker.core.schedule.Activity;
import jakarta.inject.Singleton;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says every so often what is owed to those who wrote STOP: whoever was to say it at once may have been killed. */
@Singleton
final class FarewellRounds implements Activity {
    private static final Logger log = LoggerFactory.getLogger(FarewellRounds.class);
    private static final long SECONDS = 30;

    private final WhatsAppAccounts accounts;
    private final OwedFarewells owed;
    private final Farewell farewell;
    private final CountDownLatch stopping = new CountDownLatch(1);

    FarewellRounds(WhatsAppAccounts accounts, OwedFarewells owed, Farewell farewell) {
        this.accounts = accounts;
        this.owed = owed;
        this.farewell = farewell;
    }

    @Override
    public void start() {
        Thread.ofVirtual().name("whatsapp-farewells").start(this::go);
    }

    @Override
    public void stop() {
        stopping.countDown();
    }

    /** Goes round once. */
    void round() {
        for (WhatsAppBot bot : accounts.all()) {
            owed.of(bot.account().account()).forEach(sid -> farewell.settle(bot, sid));
        }
    }

    private void go() {
        try {
            do {
                survive();
            } while (!stopping.await(SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    // What breaks off, as when the database is away, is tried again in the next round.
    private void survive() {
        try {
            round();
        } catch (RuntimeException failure) {
            log.warn("Nobody who wrote STOP is told in this round", failure);
        }
    }
}
