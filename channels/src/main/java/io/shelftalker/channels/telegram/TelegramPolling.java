package io.shelftalker.channels.telegram;

import io.micronaut.context.annotation.Requires;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.schedule.Activity;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * Asks Telegram for updates, one process a bot. Telegram keeps an update until the next call's offset is beyond it,
 * and the offset moves only when the update is stored: a killed process loses nothing.
 */
@Singleton
@Requires(property = "shelftalker.telegram.mode", notEquals = "webhook")
@Requires(bean = TelegramSettings.class)
final class TelegramPolling implements Activity {
    private static final Logger log = LoggerFactory.getLogger(TelegramPolling.class);

    /** Telegram's own limit is 50 (core.telegram.org/bots/api#getupdates does not say; its server does). */
    private static final int HOLD_SECONDS = 20;

    private static final Duration BREATH = Duration.ofSeconds(3);
    private static final Duration STOPPING = Duration.ofSeconds(15);

    private final TelegramAccounts accounts;
    private final TelegramReception reception;
    private final PollerLease lease;
    private final UpdateReader reader = new UpdateReader();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final TelegramConnections connections = new TelegramConnections(Duration.ofSeconds(HOLD_SECONDS + 10));
    private @Nullable Thread poller;

    TelegramPolling(TelegramAccounts accounts, TelegramReception reception, PollerLease lease) {
        this.accounts = accounts;
        this.reception = reception;
        this.lease = lease;
    }

    @Override
    public void start() {
        poller = Thread.ofVirtual().name("telegram-polling").start(this::run);
    }

    @Override
    public void stop() {
        stopping.countDown();
        connections.close();
        Thread running = poller;
        if (running == null) {
            return;
        }
        try {
            running.join(STOPPING);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!isStopping()) {
            try {
                List<TelegramBot> bots = accounts.all();
                // One bot is configured at most; each further one would get a thread of its own here.
                bots.forEach(this::pollWhileOurs);
            } catch (RuntimeException failure) {
                log.warn("Polling pauses: {}", failure.getMessage());
            }
            pause(BREATH);
        }
    }

    private void pollWhileOurs(TelegramBot bot) {
        AccountId account = bot.account().account().id();
        OptionalLong fence = lease.acquire(account);
        if (fence.isEmpty()) {
            return;
        }
        log.info("This process polls {}", bot.account());
        try {
            poll(bot, account, fence.getAsLong());
        } finally {
            lease.release(account, fence.getAsLong());
        }
    }

    private void poll(TelegramBot bot, AccountId account, long fence) {
        OkHttpTelegramClient client = connections.client(bot.account());
        int offset = 0;
        boolean begun = false;
        while (!isStopping() && lease.renew(account, fence)) {
            try {
                if (!begun) {
                    client.execute(DeleteWebhook.builder().build());
                    begun = true;
                }
                for (Update update : client.execute(new PollUpdates(reader, offset, HOLD_SECONDS))) {
                    reception.receive(bot, update);
                    offset = update.getUpdateId() + 1;
                }
            } catch (TelegramApiException failure) {
                explain(bot, failure);
                pause(BREATH);
            } catch (RuntimeException failure) {
                log.warn("Updates of {} wait at Telegram: {}", bot.account(), failure.getMessage());
                pause(BREATH);
            }
        }
    }

    private void explain(TelegramBot bot, TelegramApiException failure) {
        if (isStopping()) {
            return;
        }
        if (failure instanceof TelegramApiRequestException request
                && request.getErrorCode() != null
                && request.getErrorCode() == 409) {
            log.warn("{} is polled by another program too, or has a webhook; it should be one of them", bot.account());
            return;
        }
        log.info("Polling {} again: {}", bot.account(), bot.account().redacted(String.valueOf(failure.getMessage())));
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void pause(Duration time) {
        try {
            if (stopping.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                log.debug("Polling stops");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }
}
