package io.shelftalker.channels.slack;

import io.shelftalker.channels.AccountBook;
import io.shelftalker.channels.AccountRows;
import io.shelftalker.channels.AddedAccounts;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.workspace.WorkspaceId;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The apps: the one that the environment configures, and those that were added. */
@Singleton
final class SlackAccounts {
    private final SlackConnections connections = new SlackConnections();
    private final AccountBook<SlackBot> book;

    /** @param settings of the environment's app; none where it configures none */
    SlackAccounts(@Nullable SlackSettings settings, SlackServer server, AccountRows rows, AddedAccounts added) {
        this.book = new AccountBook<>(
                SlackChannel.NAME,
                rows,
                Optional.ofNullable(settings).map(given -> account -> connect(account, given)),
                added,
                (account, credentials) -> connect(account, SlackSettings.of(credentials, server)));
    }

    List<SlackBot> all() {
        return book.all();
    }

    List<SlackBot> in(WorkspaceId workspace) {
        return book.in(workspace);
    }

    Optional<SlackBot> bot(AccountId id) {
        return book.of(id);
    }

    Optional<SlackBot> named(String name) {
        return book.named(name);
    }

    /** An app that need not be kept. */
    SlackBot connect(Account account, SlackSettings settings) {
        SlackAccount connected = new SlackAccount(
                account, settings.token(), settings.signingSecret(), settings.appToken(), settings.api());
        return new SlackBot(
                connected,
                connections.client(connected.api(), connected.token()),
                connections.http(),
                new SlackPeople(connections.quickClient(connected.api(), connected.token())),
                new SlackStanding());
    }

    @PreDestroy
    void close() {
        connections.close();
    }
}
