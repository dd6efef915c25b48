package io.shelftalker.channels.slack;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.conversation.KnownChats;
import io.shelftalker.core.workspace.Transactions;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The direct messages that are kept as chats. */
@Singleton
final class StoredDirects implements SlackDirects {
    private final Transactions transactions;
    private final KnownChats chats;

    StoredDirects(Transactions transactions, KnownChats chats) {
        this.transactions = transactions;
        this.chats = chats;
    }

    @Override
    public Optional<String> of(Account account, String user) {
        return transactions.in(account.workspace(), handle -> chats.alone(handle, account, user));
    }
}
