package io.shelftalker.channels.slack;

import com.slack.api.methods.MethodsClient;
import io.shelftalker.channels.AccountBook;
import io.shelftalker.channels.AccountRows;
import io.shelftalker.channels.AddedAccounts;
import io.shelftalker.channels.Credentials;
import io.shelftalker.channels.Platform;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.workspace.WorkspaceId;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The apps: the one that the environment configures, and those that were added. */
@Singleton
final class SlackAccounts {
    private final SlackConnections connections = new SlackConnections();
    private final InstantSource clock;
    private final AccountBook<SlackBot> book;

    /** @param settings of the environment's app; none where it configures none */
    SlackAccounts(
            @Nullable SlackSettings settings,
            SlackServer server,
            AccountRows rows,
            AddedAccounts added,
            InstantSource clock) {
        this.clock = clock;
        this.book = new AccountBook<>(
                SlackChannel.NAME,
                rows,
                Optional.ofNullable(settings).map(given -> account -> connect(SlackAccount.of(account, given))),
                added,
                (account, credentials) -> connect(account(account, credentials, server)));
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

    /** @throws Platform.NotAdmitted if an account of another name speaks with the same token */
    void refuseTwin(SlackAccount wanted) throws Platform.NotAdmitted {
        book.refuseTwin(wanted.account(), bot -> bot.account().token().equals(wanted.token()));
    }

    /** What becomes of a message of an account that has no connection. */
    Delivery unspoken(AccountId id) {
        return book.unspoken(id);
    }

    Optional<SlackBot> named(String name) {
        return book.named(name);
    }

    /**
     * Who answers in a workspace of Slack what was told to an app.
     *
     * @param team the workspace's id, and the organisation's, either of which may be empty
     */
    Optional<SlackBot> at(SlackBot app, SlackTeam team) {
        if (app.account().client().isEmpty()) {
            return Optional.of(app);
        }
        Optional<SlackBot> installed = installed(app, team);
        if (installed.isPresent() || app.own().isOf(team)) {
            return installed.or(() -> Optional.of(app));
        }
        book.lookAgain();
        return installed(app, team);
    }

    private Optional<SlackBot> installed(SlackBot app, SlackTeam team) {
        return team.accounts(app.account().account()).stream()
                .flatMap(name -> named(name).stream())
                .findFirst();
    }

    /** Something was installed just now. */
    void lookAgain() {
        book.lookAgain();
    }

    /** An app with its connections. */
    SlackBot connect(SlackAccount account) {
        SlackRests rests = new SlackRests(clock);
        MethodsClient quick = connections.quickClient(account.api(), account.token(), rests);
        return new SlackBot(
                account,
                connections.client(account.api(), account.token(), rests),
                connections.http(),
                new SlackPeople(quick),
                new SlackOwnTeam(account, quick),
                new SlackStanding());
    }

    private static SlackAccount account(Account account, Credentials credentials, SlackServer server) {
        return credentials.get(SlackTeam.FIELD).isPresent()
                ? SlackAccount.installed(account, credentials.require("token"), URI.create(server.apiUrl()))
                : SlackAccount.of(account, SlackSettings.of(credentials, server));
    }

    @PreDestroy
    void close() {
        connections.close();
    }
}
