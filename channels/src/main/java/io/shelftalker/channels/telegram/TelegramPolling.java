package io.shelftalker.channels.telegram;

import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.schedule.Activity;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
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
 * Asks Telegram for updates, one process and one thread a bot. Telegram keeps an update until the next call's offset is beyond it,
 * and the offset moves only when the update is stored: a killed process loses nothing.
 */
@Singleton
final class TelegramPolling implements Activity {
    private static final Logger log = LoggerFactory.getLogger(TelegramPolling.class);

    /** Telegram's own limit is 50 (core.telegram.org/bots/api#getupdates does not say; its server does). */
    private static final int HOLD_SECONDS = 20;

    /** What rests where Telegram asks for it, beside the chats. */
    private static final String UPDATES = "getUpdates";

    private static final Duration BREATH = Duration.ofSeconds(3);
    private static final Duration STOPPING = Duration.ofSeconds(15);

    private final TelegramAccounts accounts;
    private final TelegramReception reception;
    private final PollerLease lease;
    private final UpdateReader reader = new UpdateReader();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final TelegramConnections connections = new TelegramConnections(Duration.ofSeconds(HOLD_SECONDS + 10));
    private final Map<AccountId, Thread> pollers = new ConcurrentHashMap<>();
    private @Nullable Thread watching;

    TelegramPolling(TelegramAccounts accounts, TelegramReception reception, PollerLease lease) {
        this.accounts = accounts;
        this.reception = reception;
        this.lease = lease;
    }

    @Override
    public void start() {
        watching = Thread.ofVirtual().name("telegram-polling").start(this::run);
    }

    @Override
    public void stop() {
        stopping.countDown();
        connections.close();
        @Nullable Thread running = watching;
        if (running == null) {
            return;
        }
        try {
            running.join(STOPPING);
            for (Thread poller : pollers.values()) {
                poller.join(STOPPING);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!isStopping()) {
            try {
                accounts.all().stream().filter(TelegramPolling::isPolled).forEach(this::pollInOwnThread);
            } catch (RuntimeException failure) {
                log.warn("Polling pauses: {}", failure.getMessage());
            }
            pause(BREATH);
        }
    }

    private static boolean isPolled(TelegramBot bot) {
        return bot.account().mode() == TelegramAccount.Mode.POLLING;
    }

    private void pollInOwnThread(TelegramBot bot) {
        AccountId account = bot.account().account().id();
        pollers.computeIfAbsent(account, id -> Thread.ofVirtual()
                .name("telegram-polling-" + bot.account().account().name())
                .start(() -> {
                    try {
                        pollWhileOurs(bot);
                    } catch (RuntimeException failure) {
                        log.warn("Polling {} pauses: {}", bot.account(), failure.getMessage());
                    } finally {
                        pollers.remove(account);
                    }
                }));
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

    /** Not any more once it was removed or given another token. */
    private boolean isStillThere(TelegramBot bot, AccountId account) {
        return accounts.bot(account).filter(known -> known == bot).isPresent();
    }

    private void poll(TelegramBot bot, AccountId account, long fence) {
        OkHttpTelegramClient client = connections.client(bot.account());
        int offset = 0;
        boolean begun = false;
        while (!isStopping() && isStillThere(bot, account) && lease.renew(account, fence)) {
            Optional<Duration> rest = bot.rests().left(UPDATES);
            if (rest.isPresent()) {
                pause(rest.get().compareTo(BREATH) < 0 ? rest.get() : BREATH);
                continue;
            }
            try {
                if (!begun) {
                    client.execute(DeleteWebhook.builder().build());
                    begun = true;
                }
                offset = take(bot, client.execute(new PollUpdates(reader, offset, HOLD_SECONDS)), offset);
            } catch (TelegramApiException failure) {
                explain(bot, failure);
                if (TelegramAnswer.of(failure) instanceof TelegramAnswer.Wait wait) {
                    bot.heed(UPDATES, wait);
                }
                pause(BREATH);
            } catch (RuntimeException failure) {
                log.warn("Updates of {} wait at Telegram: {}", bot.account(), failure.getMessage());
                pause(BREATH);
            }
        }
    }

    /** What comes for a bot that was removed in the meantime stays with Telegram. */
    private int take(TelegramBot bot, List<Update> updates, int offset) {
        int next = offset;
        for (Update update : updates) {
            if (!isStillThere(bot, bot.account().account().id())) {
                return next;
            }
            reception.receive(bot, update);
            next = update.getUpdateId() + 1;
        }
        return next;
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
