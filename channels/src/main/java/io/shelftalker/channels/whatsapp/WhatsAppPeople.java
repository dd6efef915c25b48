package io.shelftalker.channels.whatsapp;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.workspace.Transactions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** When people last wrote, whether they want to be written to, and which numbers they may reply with. */
@Singleton
final class WhatsAppPeople {
    private final Transactions transactions;

    WhatsAppPeople(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * How things stand with a person.
     *
     * @param open whether they wrote within the window, by the database's clock
     * @param told whether a template has lately said that there is something to read
     */
    record Standing(boolean open, boolean told, Optional<Suppression> suppressed) {}

    Standing standing(Account account, String chat) {
        return transactions.in(account.workspace(), handle -> of(handle.createQuery("""
                        select heard_at > clock() - :hours * interval '1 hour' as open,
                               told_at > clock() - interval '10 minutes' as told, suppressed
                        from whatsapp_person where account = :account and chat = :chat
                        """), account, chat)
                .bind("hours", WhatsAppProfile.WINDOW.value())
                .map((row, context) -> new Standing(
                        row.getBoolean("open"),
                        row.getBoolean("told"),
                        Optional.ofNullable(row.getString("suppressed")).map(Suppression::valueOf)))
                .findOne()
                .orElseGet(() -> new Standing(false, false, Optional.empty())));
    }

    /**
     * Takes notice of a message, once however often it comes, and of what it means for its writer.
     *
     * @param farewell the language in which a STOP is to be confirmed, or explained; none where Twilio does that
     */
    Consent hear(Account account, String chat, String sid, Optional<ConsentWord> word, Optional<Locale> farewell) {
        return transactions.in(account.workspace(), handle -> {
            Optional<Suppression> before = meet(handle, account, chat);
            Consent consent = Consent.of(before, word);
            Optional<Consent> earlier = keep(handle, account, chat, sid, consent);
            if (earlier.isEmpty()) {
                apply(handle, account, chat, suppression(consent, before));
                boolean asked = consent == Consent.REMIND;
                settle(
                        handle,
                        account,
                        sid,
                        consent,
                        farewell.map(language -> new OwedFarewells.Owed(chat, language, asked)));
            }
            return earlier.orElse(consent);
        });
    }

    private static void settle(
            Handle handle, Account account, String sid, Consent consent, Optional<OwedFarewells.Owed> farewell) {
        switch (consent) {
            case STOP, REMIND -> farewell.ifPresent(owed -> OwedFarewells.owe(handle, account, sid, owed));
            case START -> farewell.ifPresent(owed -> OwedFarewells.forgive(handle, account, owed.chat()));
            case TALK, HELP, SILENCE -> {}
        }
    }

    /** Nothing is sent from now on. */
    void suppress(Account account, String chat, Suppression why) {
        transactions.run(account.workspace(), handle -> suppress(handle, account, chat, why));
    }

    void suppress(Handle handle, Account account, String chat, Suppression why) {
        meet(handle, account, chat);
        of(handle.createUpdate("""
                update whatsapp_person set suppressed = :why
                where account = :account and chat = :chat and suppressed is null
                """), account, chat).bind("why", why.name()).execute();
    }

    /** WhatsApp says that the window is closed: it knows better. */
    void close(Account account, String chat) {
        transactions.run(account.workspace(), handle -> of(handle.createUpdate("""
                        update whatsapp_person set heard_at = null where account = :account and chat = :chat
                        """), account, chat)
                .execute());
    }

    /** The window was closed when a message failed that we had sent: unless they have written since, it is still. */
    void close(Handle handle, Account account, String chat, String sid) {
        of(handle.createUpdate("""
                update whatsapp_person p set heard_at = null
                from whatsapp_message m
                where p.account = :account and p.chat = :chat
                  and m.account = :account and m.sid = :sid and p.heard_at <= m.at
                """), account, chat).bind("sid", sid).execute();
    }

    /** A template has said that there is something to read. */
    void tell(Account account, String chat) {
        transactions.run(account.workspace(), handle -> {
            meet(handle, account, chat);
            of(handle.createUpdate("""
                    update whatsapp_person set told_at = clock() where account = :account and chat = :chat
                    """), account, chat).execute();
        });
    }

    /** What can be chosen by its number from now on. */
    void offer(Account account, String chat, List<WhatsAppMenu.Option> options) {
        transactions.run(account.workspace(), handle -> of(handle.createUpdate("""
                        update whatsapp_person set menu_numbers = :numbers, menu_tokens = :tokens
                        where account = :account and chat = :chat
                        """), account, chat)
                .bindArray(
                        "numbers",
                        Integer.class,
                        options.stream().map(WhatsAppMenu.Option::number).toList())
                .bindArray(
                        "tokens",
                        String.class,
                        options.stream().map(WhatsAppMenu.Option::token).toList())
                .execute());
    }

    /** What a number chooses, if it stands under the newest message. */
    Optional<String> chosen(Account account, String chat, int number) {
        return transactions.in(account.workspace(), handle -> of(handle.createQuery("""
                        select menu_tokens[array_position(menu_numbers, :number)]
                        from whatsapp_person
                        where account = :account and chat = :chat
                          and menu_tokens[array_position(menu_numbers, :number)] is not null
                        """), account, chat)
                .bind("number", number)
                .mapTo(String.class)
                .findOne());
    }

    /** Makes a person known and locks their row; why they are not written to. */
    private static Optional<Suppression> meet(Handle handle, Account account, String chat) {
        return of(handle.createQuery("""
                        insert into whatsapp_person as p (account, chat, workspace) values (:account, :chat, :workspace)
                        on conflict (account, chat) do update set chat = p.chat
                        returning coalesce(suppressed, '')
                        """), account, chat)
                .bind("workspace", account.workspace().value())
                .mapTo(String.class)
                .findOne()
                .filter(why -> !why.isEmpty())
                .map(Suppression::valueOf);
    }

    /** Keeps a message and what it means; what it meant when it came first, if it had come before. */
    private static Optional<Consent> keep(Handle handle, Account account, String chat, String sid, Consent consent) {
        return of(handle.createQuery("""
                        with kept as (
                          insert into whatsapp_message (account, sid, workspace, chat, status, rank, consent)
                          values (:account, :sid, :workspace, :chat, 'received', 0, :consent)
                          on conflict (account, sid) do nothing
                          returning sid
                        )
                        select coalesce(consent, :consent) from whatsapp_message
                        where account = :account and sid = :sid and not exists (select from kept)
                        """), account, chat)
                .bind("sid", sid)
                .bind("workspace", account.workspace().value())
                .bind("consent", consent.name())
                .mapTo(Consent.class)
                .findOne();
    }

    private static Optional<Suppression> suppression(Consent consent, Optional<Suppression> before) {
        return switch (consent) {
            case STOP -> Optional.of(Suppression.STOPPED);
            case SILENCE, REMIND -> before;
            case START, TALK, HELP -> Optional.empty();
        };
    }

    private static void apply(Handle handle, Account account, String chat, Optional<Suppression> after) {
        of(handle.createUpdate("""
                update whatsapp_person set heard_at = clock(), told_at = null, suppressed = :after
                where account = :account and chat = :chat
                """), account, chat)
                .bind("after", after.map(Suppression::name))
                .execute();
    }

    private static <S extends SqlStatement<S>> S of(S statement, Account account, String chat) {
        return statement.bind("account", account.id().value()).bind("chat", chat);
    }
}
