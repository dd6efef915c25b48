package io.shelftalker.channels.slack;

import io.micronaut.context.annotation.Requires;
import io.shelftalker.channels.AccountRows;
import io.shelftalker.core.channel.AccountId;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The apps: at present the one that the environment configures, named {@code default}. */
@Singleton
@Requires(bean = SlackSettings.class)
final class SlackAccounts {
    static final String DEFAULT = "default";

    private final SlackSettings settings;
    private final AccountRows rows;
    private final SlackConnections connections = new SlackConnections();
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable SlackBot bot;

    SlackAccounts(SlackSettings settings, AccountRows rows) {
        this.settings = settings;
        this.rows = rows;
    }

    List<SlackBot> all() {
        return List.of(configured());
    }

    Optional<SlackBot> bot(AccountId id) {
        return Optional.of(configured())
                .filter(known -> known.account().account().id().equals(id));
    }

    Optional<SlackBot> named(String name) {
        return name.equals(DEFAULT) ? Optional.of(configured()) : Optional.empty();
    }

    @PreDestroy
    void close() {
        connections.close();
    }

    /** Looked up when it is first needed, since the database may not answer when the application starts. */
    private SlackBot configured() {
        lock.lock();
        try {
            if (bot == null) {
                SlackAccount account = new SlackAccount(
                        rows.row(SlackChannel.NAME, DEFAULT),
                        settings.token(),
                        settings.signingSecret(),
                        settings.appToken(),
                        settings.api());
                bot = new SlackBot(
                        account,
                        connections.client(account.api(), account.token()),
                        connections.http(),
                        new SlackPeople(connections.quickClient(account.api(), account.token())),
                        new SlackStanding());
            }
            return bot;
        } finally {
            lock.unlock();
        }
    }
}
