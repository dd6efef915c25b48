package io.shelftalker.channels;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.doctor.Check;
import io.shelftalker.core.doctor.Finding;
import io.shelftalker.core.secret.UnopenedSecret;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Whether what was kept sealed for each added account can still be opened; one that cannot be is silent. */
@Singleton
final class AccountsCheck implements Check {
    private final Transactions transactions;
    private final StoredAccounts accounts;

    AccountsCheck(Transactions transactions, StoredAccounts accounts) {
        this.transactions = transactions;
        this.accounts = accounts;
    }

    @Override
    public List<Finding> look(WorkspaceId workspace) {
        return transactions.in(workspace, accounts::all).stream()
                .flatMap(this::unopened)
                .toList();
    }

    private Stream<Finding> unopened(Account account) {
        try {
            accounts.credentials(account);
            return Stream.empty();
        } catch (UnopenedSecret sealed) {
            return Stream.of(Finding.broken(
                    account.channel() + " " + account.name(),
                    Phrase.of("channels.accounts.doctor.sealed"),
                    Phrase.of("channels.accounts.doctor.sealed.do", account.channel(), account.name())));
        }
    }
}
