package io.shelftalker.core.conversation;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.Accounts;
import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.workspace.Actor;
import io.shelftalker.core.workspace.ContactId;
import io.shelftalker.core.workspace.Role;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.i18n.Phrasebooks;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Answers what people write to the bot from within other chats, while they write. Nothing of it is stored, and nobody
 * becomes known by it; everybody is a guest there, since others read the answer too.
 */
@Singleton
public final class Inquiries {
    private final Transactions transactions;
    private final Accounts accounts;
    private final Engine engine;

    Inquiries(Transactions transactions, Accounts accounts, Engine engine) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.engine = engine;
    }

    /**
     * What to show.
     *
     * @param locale the language that the person is spoken to in
     * @param next the offset that asks for what follows, where something does
     */
    public record Answer(Reply.Cards cards, Locale locale, ZoneId zone, Optional<String> next) {}

    /** @throws io.shelftalker.core.database.DatabaseAway if nothing can be looked up now */
    public Optional<Answer> answer(Inbound.Inquired inquired) {
        Account account = accounts.of(inquired.envelope().account());
        return transactions.in(account.workspace(), handle -> {
            Standing standing = standing(handle, account, inquired);
            return engine.answer(handle, standing, inquired) instanceof Outcome.Done done
                            && !done.replies().isEmpty()
                            && done.replies().getFirst() instanceof Reply.Cards cards
                    ? Optional.of(new Answer(
                            cards, standing.actor().locale(), standing.actor().zone(), next(cards)))
                    : Optional.empty();
        });
    }

    private static Optional<String> next(Reply.Cards cards) {
        return cards.menu().presses().stream()
                .flatMap(press -> Optional.ofNullable(press.call().arguments().get("page")).stream())
                .findFirst();
    }

    private static Standing standing(Handle handle, Account account, Inbound.Inquired inquired) {
        String language = inquired.envelope().sender().language().orElse("en");
        Actor guest = handle.createQuery("""
                        select t.id, t.language, coalesce(t.zone, w.zone) as zone
                        from workspace w
                        left join identity i on i.account = :account and i.external_id = :person
                        left join contact t on t.id = i.contact
                        """)
                .bind("account", account.id().value())
                .bind("person", inquired.envelope().sender().id())
                .map((row, context) -> new Actor(
                        account.workspace(),
                        new ContactId(row.getLong("id")),
                        Role.GUEST,
                        Optional.ofNullable(row.getString("language"))
                                .map(Locale::forLanguageTag)
                                .orElseGet(() -> Phrasebooks.nearest(language)),
                        ZoneId.of(row.getString("zone"))))
                .one();
        return new Standing(
                account,
                new ConversationId(0),
                ChatKind.PRIVATE,
                guest,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }
}
