package io.shelftalker.channels.telegram;

import io.shelftalker.channels.AccountBook;
import io.shelftalker.channels.AccountRows;
import io.shelftalker.channels.AddedAccounts;
import io.shelftalker.channels.Platform;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.workspace.WorkspaceId;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bots: the one that the environment configures, and those that were added. */
@Singleton
final class TelegramAccounts {
    private final TelegramConnections connections = new TelegramConnections(Duration.ofSeconds(15));
    private final InstantSource clock;
    private final AccountBook<TelegramBot> book;

    /** @param settings of the environment's bot; none where it configures none */
    TelegramAccounts(
            @Nullable TelegramSettings settings,
            TelegramServer server,
            AccountRows rows,
            AddedAccounts added,
            InstantSource clock) {
        this.clock = clock;
        this.book = new AccountBook<>(
                TelegramChannel.NAME,
                rows,
                Optional.ofNullable(settings).map(given -> account -> connect(account, given)),
                added,
                (account, credentials) -> connect(account, TelegramSettings.of(credentials, server)));
    }

    List<TelegramBot> all() {
        return book.all();
    }

    List<TelegramBot> in(WorkspaceId workspace) {
        return book.in(workspace);
    }

    Optional<TelegramBot> bot(AccountId id) {
        return book.of(id);
    }

    /** @throws Platform.NotAdmitted if an account of another name speaks with the same token */
    void refuseTwin(TelegramAccount wanted) throws Platform.NotAdmitted {
        book.refuseTwin(wanted.account(), bot -> bot.account().token().equals(wanted.token()));
    }

    /** What becomes of a message of an account that has no connection. */
    Delivery unspoken(AccountId id) {
        return book.unspoken(id);
    }

    Optional<TelegramBot> named(String name) {
        return book.named(name);
    }

    /** A bot that need not be kept. */
    TelegramBot connect(Account account, TelegramSettings settings) {
        TelegramAccount connected = new TelegramAccount(
                account,
                settings.token(),
                settings.secrets(),
                settings.isWebhook() ? TelegramAccount.Mode.WEBHOOK : TelegramAccount.Mode.POLLING,
                settings.api());
        return new TelegramBot(connected, connections.client(connected), clock);
    }

    @PreDestroy
    void close() {
        connections.close();
    }
}
