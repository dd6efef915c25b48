package io.shelftalker.core.conversation;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.workspace.Transactions;
import jakarta.inject.Singleton;

/** Whether the bot has asked something in a chat: what is said there may be the answer, and not what it looks like. */
@Singleton
public final class OpenQuestions {
    private final Transactions transactions;

    public OpenQuestions(Transactions transactions) {
        this.transactions = transactions;
    }

    /** @param chat the platform's id of the chat */
    public boolean isOpen(Account account, String chat) {
        return transactions.in(account.workspace(), handle -> handle.createQuery("""
                        select exists (
                          select from conversation
                          where account = :account and external_id = :chat and prompt is not null)
                        """)
                .bind("account", account.id().value())
                .bind("chat", chat)
                .mapTo(Boolean.class)
                .one());
    }
}
