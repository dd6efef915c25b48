package io.shelftalker.core.conversation;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.workspace.Transactions;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Whether the bot has lately asked something in a chat: what is said there may be the answer, and not what it looks like.
 * Nobody answers what was asked longer than an hour ago.
 */
@Singleton
public final class OpenQuestions {
    private final Transactions transactions;

    public OpenQuestions(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Whether any question is open. @param chat the platform's id of the chat */
    public boolean isOpen(Account account, String chat) {
        return argument(account, chat).isPresent();
    }

    /** Whether a question is open that a text answers, and not only its buttons. @param chat as above */
    public boolean takesText(Account account, String chat) {
        return argument(account, chat).filter(name -> !name.isEmpty()).isPresent();
    }

    /** What the next text becomes: empty where only buttons answer, nothing where no question is open. */
    private Optional<String> argument(Account account, String chat) {
        return transactions.in(account.workspace(), handle -> handle.createQuery("""
                        select coalesce(prompt->>'argument', '') from conversation
                        where account = :account and external_id = :chat
                          and prompt is not null and prompt_at > clock() - interval '1 hour'
                        """)
                .bind("account", account.id().value())
                .bind("chat", chat)
                .mapTo(String.class)
                .findOne());
    }
}
