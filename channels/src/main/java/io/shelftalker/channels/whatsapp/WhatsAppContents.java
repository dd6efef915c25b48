package io.shelftalker.channels.whatsapp;

import com.twilio.rest.content.v1.Content;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.workspace.Transactions;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.statement.SqlStatement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Content resources stored with Twilio: one for each shape and language of an account, made when it is first needed. */
@Singleton
final class WhatsAppContents {
    private static final Logger log = LoggerFactory.getLogger(WhatsAppContents.class);

    private final Transactions transactions;
    private final Map<AccountId, Lock> making = new ConcurrentHashMap<>();

    WhatsAppContents(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Twilio's id of the resource; throws what the library throws when it cannot be made. */
    String sid(WhatsAppBot bot, Locale language, ContentShape shape) {
        Account account = bot.account().account();
        Optional<String> stored = stored(account, language, shape);
        if (stored.isPresent()) {
            return stored.get();
        }
        Lock lock = making.computeIfAbsent(account.id(), id -> new ReentrantLock());
        lock.lock();
        try {
            return stored(account, language, shape).orElseGet(() -> make(bot, language, shape));
        } finally {
            lock.unlock();
        }
    }

    /** Twilio does not know it any more: the next message makes it again. */
    void forget(Account account, Locale language, ContentShape shape) {
        log.warn("Twilio does not know Content {} any more", shape.name());
        transactions.run(account.workspace(), handle -> of(handle.createUpdate("""
                        delete from whatsapp_content
                        where account = :account and language = :language and shape = :shape
                        """), account, language, shape)
                .execute());
    }

    private Optional<String> stored(Account account, Locale language, ContentShape shape) {
        return transactions.in(account.workspace(), handle -> of(handle.createQuery("""
                        select sid from whatsapp_content
                        where account = :account and language = :language and shape = :shape
                        """), account, language, shape)
                .mapTo(String.class)
                .findOne());
    }

    /** Of two processes that make the same, the one that writes first is kept to. */
    private String make(WhatsAppBot bot, Locale language, ContentShape shape) {
        Account account = bot.account().account();
        String sid = bot.opened(Content.creator(shape.request(language.getLanguage()))::create)
                .getSid();
        log.info("Content {} is stored with Twilio as {}", shape.name(), sid);
        return transactions.in(account.workspace(), handle -> of(handle.createQuery("""
                        insert into whatsapp_content as c (account, language, shape, workspace, sid)
                        values (:account, :language, :shape, :workspace, :sid)
                        on conflict (account, language, shape) do update set sid = c.sid
                        returning sid
                        """), account, language, shape)
                .bind("workspace", account.workspace().value())
                .bind("sid", sid)
                .mapTo(String.class)
                .one());
    }

    private static <S extends SqlStatement<S>> S of(S statement, Account account, Locale language, ContentShape shape) {
        return statement
                .bind("account", account.id().value())
                .bind("language", language.getLanguage())
                .bind("shape", shape.name());
    }
}
