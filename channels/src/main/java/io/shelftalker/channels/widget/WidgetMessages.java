package io.shelftalker.channels.widget;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.workspace.Transactions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Visitors' conversations. Whoever changes one holds its row in {@code widget_chat} until the commit: events become
 * visible in the order of their numbers, so that a reader who has seen one has missed none before it.
 */
@Singleton
final class WidgetMessages {
    private final Transactions transactions;

    WidgetMessages(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * A message to keep.
     *
     * @param key what comes twice under one key is kept once
     * @param visitor whether the visitor said it
     * @param content what the widget shows, as JSON
     * @param replaces the position of the message whose place it takes, if that is still there
     */
    record Draft(String key, boolean visitor, String content, Optional<Long> replaces) {}

    /** A message as it stands. */
    record Kept(
            long event,
            long position,
            String key,
            boolean visitor,
            Instant at,
            Optional<Boolean> helpful,
            String content) {}

    /** Makes a conversation, unless there is one. */
    void open(Account account, String chat) {
        transactions.run(account.workspace(), handle -> of(handle.createUpdate("""
                        insert into widget_chat (account, chat, workspace) values (:account, :chat, :workspace)
                        on conflict (account, chat) do nothing
                        """), account, chat)
                .bind("workspace", account.workspace().value())
                .execute());
    }

    /** The position of what was kept; empty if there is no such conversation. */
    Optional<Long> keep(Account account, String chat, Draft draft) {
        return transactions.in(
                account.workspace(),
                handle -> hold(handle, account, chat)
                        ? before(handle, account, chat, draft).or(() -> write(handle, account, chat, draft))
                        : Optional.empty());
    }

    /** What has changed since an event, in the order of the changes. */
    List<Kept> since(Account account, String chat, long event) {
        return transactions.in(account.workspace(), handle -> of(handle.createQuery("""
                        select event, position, key, visitor, at, helpful, content from widget_message
                        where account = :account and chat = :chat and event > :event
                        order by event
                        """), account, chat)
                .bind("event", event)
                .map((row, context) -> new Kept(
                        row.getLong("event"),
                        row.getLong("position"),
                        row.getString("key"),
                        row.getBoolean("visitor"),
                        row.getTimestamp("at").toInstant(),
                        Optional.ofNullable(row.getObject("helpful", Boolean.class)),
                        row.getString("content")))
                .list());
    }

    /** The latest event of a conversation, 0 before the first. */
    long latest(Account account, String chat) {
        return transactions.across(handle -> of(
                        handle.createQuery(
                                "select last_event from widget_chat where account = :account and chat = :chat"),
                        account,
                        chat)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    /** Keeps what a visitor thinks of an answer; false if there is no such answer. */
    boolean judge(Account account, String chat, long position, boolean helpful) {
        return transactions.in(
                account.workspace(),
                handle -> of(handle.createUpdate("""
                                update widget_message set helpful = :helpful
                                where account = :account and chat = :chat and position = :position and not visitor
                                """), account, chat)
                                .bind("position", position)
                                .bind("helpful", helpful)
                                .execute()
                        == 1);
    }

    /** False if there is no such conversation. */
    private static boolean hold(Handle handle, Account account, String chat) {
        return of(handle.createQuery("""
                        select 1 from widget_chat where account = :account and chat = :chat for update
                        """), account, chat)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Only what is written gets a number: streams would look for a number's event until it is there. */
    private static Optional<Long> write(Handle handle, Account account, String chat, Draft draft) {
        long event = next(handle, account, chat);
        return replace(handle, account, chat, draft, event)
                .or(() -> Optional.of(add(handle, account, chat, draft, event)));
    }

    private static long next(Handle handle, Account account, String chat) {
        return of(handle.createQuery("""
                        update widget_chat set last_event = last_event + 1, seen_at = clock()
                        where account = :account and chat = :chat
                        returning last_event
                        """), account, chat).mapTo(Long.class).one();
    }

    private static Optional<Long> before(Handle handle, Account account, String chat, Draft draft) {
        return of(handle.createQuery("""
                        select position from widget_message where account = :account and chat = :chat and key = :key
                        """), account, chat)
                .bind("key", draft.key())
                .mapTo(Long.class)
                .findOne();
    }

    private static Optional<Long> replace(Handle handle, Account account, String chat, Draft draft, long event) {
        return draft.replaces().flatMap(position -> of(handle.createQuery("""
                        update widget_message
                        set event = :event, key = :key, content = :content::json, helpful = null
                        where account = :account and chat = :chat and position = :position and not visitor
                        returning position
                        """), account, chat)
                .bind("event", event)
                .bind("position", position)
                .bind("key", draft.key())
                .bind("content", draft.content())
                .mapTo(Long.class)
                .findOne());
    }

    private static long add(Handle handle, Account account, String chat, Draft draft, long event) {
        of(handle.createUpdate("""
                with old as (
                  delete from widget_message
                  where account = :account and chat = :chat and position <= (
                    select position from widget_message where account = :account and chat = :chat
                    order by position desc offset :kept limit 1)
                )
                insert into widget_message (account, chat, position, workspace, event, key, visitor, content)
                values (:account, :chat, :event, :workspace, :event, :key, :visitor, :content::json)
                """), account, chat)
                .bind("event", event)
                .bind("workspace", account.workspace().value())
                .bind("key", draft.key())
                .bind("visitor", draft.visitor())
                .bind("content", draft.content())
                .bind("kept", WidgetProfile.KEPT.value() - 1)
                .execute();
        return event;
    }

    private static <S extends SqlStatement<S>> S of(S statement, Account account, String chat) {
        return statement.bind("account", account.id().value()).bind("chat", chat);
    }
}
