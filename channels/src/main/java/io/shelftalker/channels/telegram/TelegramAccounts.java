package io.shelftalker.channels.telegram;

import io.micronaut.context.annotation.Requires;
import io.shelftalker.channels.AccountRows;
import io.shelftalker.core.channel.AccountId;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The bots: at present the one that the environment configures, named {@code default}. */
@Singleton
@Requires(bean = TelegramSettings.class)
final class TelegramAccounts {
    static final String DEFAULT = "default";

    private final TelegramSettings settings;
    private final AccountRows rows;
    private final TelegramConnections connections = new TelegramConnections(Duration.ofSeconds(15));
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable TelegramBot bot;

    TelegramAccounts(TelegramSettings settings, AccountRows rows) {
        this.settings = settings;
        this.rows = rows;
    }

    List<TelegramBot> all() {
        return List.of(configured());
    }

    Optional<TelegramBot> bot(AccountId id) {
        return Optional.of(configured())
                .filter(known -> known.account().account().id().equals(id));
    }

    Optional<TelegramBot> named(String name) {
        return name.equals(DEFAULT) ? Optional.of(configured()) : Optional.empty();
    }

    @PreDestroy
    void close() {
        connections.close();
    }

    /** Looked up when it is first needed, since the database may not answer when the application starts. */
    private TelegramBot configured() {
        lock.lock();
        try {
            if (bot == null) {
                TelegramAccount account = new TelegramAccount(
                        rows.row(TelegramChannel.NAME, DEFAULT),
                        settings.token(),
                        settings.secret(),
                        settings.isWebhook() ? TelegramAccount.Mode.WEBHOOK : TelegramAccount.Mode.POLLING,
                        settings.api());
                bot = new TelegramBot(account, connections.client(account));
            }
            return bot;
        } finally {
            lock.unlock();
        }
    }
}
