package io.shelftalker.channels.whatsapp;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.workspace.Transactions;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What is still to be said to those who wrote STOP, and perhaps HELP since. It is taken before it is said, by one of
 * all replicas: whoever dies in between says it not at all, since nobody may hear it twice.
 */
@Singleton
final class OwedFarewells {
    private final Transactions transactions;

    OwedFarewells(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * To whom, and in which language.
     *
     * @param asked whether they had stopped before, and asked for help
     */
    record Owed(String chat, Locale language, boolean asked) {}

    /** What was taken, and since when it was owed: nobody is told late because it was tried often. */
    record Taken(Owed owed, OffsetDateTime since) {}

    /** Keeps, with the STOP or HELP itself, what is to be said. @param sid Twilio's id of the message that said it */
    static void owe(Handle handle, Account account, String sid, Owed farewell) {
        keep(handle, account, sid, farewell, Optional.empty());
    }

    private static void keep(
            Handle handle, Account account, String sid, Owed farewell, Optional<OffsetDateTime> since) {
        handle.createUpdate("""
                        insert into whatsapp_farewell (account, sid, workspace, chat, language, asked, at)
                        values (:account, :sid, :workspace, :chat, :language, :asked, coalesce(:since, clock()))
                        on conflict (account, sid) do nothing
                        """)
                .bind("account", account.id().value())
                .bind("sid", sid)
                .bind("workspace", account.workspace().value())
                .bind("chat", farewell.chat())
                .bind("language", farewell.language().toLanguageTag())
                .bind("asked", farewell.asked())
                .bind("since", since)
                .execute();
    }

    /** Who wants to be written to again needs no confirmation of the contrary. */
    static void forgive(Handle handle, Account account, String chat) {
        handle.createUpdate("delete from whatsapp_farewell where account = :account and chat = :chat")
                .bind("account", account.id().value())
                .bind("chat", chat)
                .execute();
    }

    /** It could not be said yet. */
    void again(Account account, String sid, Taken farewell) {
        transactions.run(
                account.workspace(),
                handle -> keep(handle, account, sid, farewell.owed(), Optional.of(farewell.since())));
    }

    /** Takes it, once; nothing where it was taken before, or nobody cares any more. */
    Optional<Taken> take(Account account, String sid) {
        return transactions.in(account.workspace(), handle -> handle.createQuery("""
                        delete from whatsapp_farewell f using whatsapp_person p
                        where f.account = :account and f.sid = :sid and f.at > clock() - interval '1 hour'
                          and p.account = f.account and p.chat = f.chat and p.suppressed = 'STOPPED'
                        returning f.chat, f.language, f.asked, f.at
                        """)
                .bind("account", account.id().value())
                .bind("sid", sid)
                .map((row, context) -> new Taken(
                        new Owed(
                                row.getString("chat"),
                                Locale.forLanguageTag(row.getString("language")),
                                row.getBoolean("asked")),
                        row.getObject("at", OffsetDateTime.class)))
                .findOne());
    }

    /** The messages that said STOP, or then HELP, to an account and are not answered yet, oldest first. */
    List<String> of(Account account) {
        return transactions.in(account.workspace(), handle -> handle.createQuery("""
                        select sid from whatsapp_farewell
                        where account = :account and at > clock() - interval '1 hour' order by at
                        """)
                .bind("account", account.id().value())
                .mapTo(String.class)
                .list());
    }
}
