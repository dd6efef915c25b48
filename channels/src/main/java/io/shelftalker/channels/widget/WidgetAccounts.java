package io.shelftalker.channels.widget;

import io.shelftalker.channels.AccountBook;
import io.shelftalker.channels.AccountRows;
import io.shelftalker.channels.AddedAccounts;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.workspace.WorkspaceId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The widgets: the one that the environment configures, and those that were added. */
@Singleton
final class WidgetAccounts {
    private final AccountBook<WidgetAccount> book;

    /** @param settings of the environment's widget; none where it configures none */
    WidgetAccounts(@Nullable WidgetSettings settings, AccountRows rows, AddedAccounts added) {
        this.book = new AccountBook<>(
                WidgetChannel.NAME,
                rows,
                Optional.ofNullable(settings).map(given -> account -> connect(account, given)),
                added,
                (account, credentials) -> connect(account, WidgetSettings.of(credentials)));
    }

    List<WidgetAccount> in(WorkspaceId workspace) {
        return book.in(workspace);
    }

    Optional<WidgetAccount> of(AccountId id) {
        return book.of(id);
    }

    /** What becomes of a message of an account that has no connection. */
    Delivery unspoken(AccountId id) {
        return book.unspoken(id);
    }

    Optional<WidgetAccount> named(String name) {
        return book.named(name);
    }

    private static WidgetAccount connect(Account account, WidgetSettings settings) {
        return new WidgetAccount(account, settings.allowed(), settings.secrets());
    }
}
