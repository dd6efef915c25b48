package io.shelftalker.core.linking;

import io.shelftalker.core.channel.ConversationId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Messages that certainly did not reach the linked chat that they were for: nobody was there, or the platform would not
 * take them. What may have arrived is none of them, nor what operators dropped or had sent again. Each is looked at once.
 */
@Singleton
public final class Undelivered {
    /** Such a message. @param refused whether the chat itself can be written to */
    public record Letter(long id, ConversationId conversation, String key, boolean refused) {}

    /**
     * Those of late that were not looked at before, each of which nobody else gets until the transaction ends.
     *
     * @param keys what the keys of the messages that are meant begin with
     */
    public List<Letter> lately(Handle handle, String keys, Duration age) {
        return handle.createQuery("""
                        select outgoing.id, outgoing.conversation, outgoing.key, outgoing.state = 'dead' as refused
                        from linked_chat join outgoing on outgoing.conversation = linked_chat.conversation
                        where outgoing.state in ('dead', 'suppressed') and outgoing.priority = 1
                          and outgoing.unknowns = 0 and outgoing.replayed_at is null and not outgoing.given_up
                          and coalesce(outgoing.settled_at, outgoing.created_at) > clock() - :age * interval '1 second'
                          and starts_with(outgoing.key, :keys)
                          and coalesce(outgoing.reason, '') !~ '^(outdated$|dropped by an operator|told in another chat)'
                        order by outgoing.id
                        for update of outgoing skip locked
                        """)
                .bind("keys", keys)
                .bind("age", age.toSeconds())
                .map((row, context) -> new Letter(
                        row.getLong("id"),
                        new ConversationId(row.getLong("conversation")),
                        row.getString("key"),
                        row.getBoolean("refused")))
                .list();
    }

    /** These are told in another chat of the person: nobody is to send them again. */
    public void toldElsewhere(Handle handle, List<Letter> letters) {
        handle.createUpdate("""
                        update outgoing
                        set state = 'suppressed', given_up = true,
                          reason = 'told in another chat: ' || coalesce(reason, '')
                        where id = any(:ids)
                        """)
                .bindArray("ids", Long.class, letters.stream().map(Letter::id).toList())
                .execute();
    }

    /** These are told nowhere else. */
    public void giveUp(Handle handle, List<Letter> letters) {
        handle.createUpdate("update outgoing set given_up = true where id = any(:ids)")
                .bindArray("ids", Long.class, letters.stream().map(Letter::id).toList())
                .execute();
    }
}
