package io.shelftalker.notifier.snooze;

import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.linking.PersonKeeper;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Of linked chats the first keeps what is wanted of products, beginning with what each of them wanted of its own. */
@Singleton
final class SnoozesOfPeople implements PersonKeeper {
    private static final String COPY = """
            insert into watch_timing (conversation, contact, product, snoozed_until, snoozed_at, unless_amount,
                                      unless_currency, urgent, urgent_amount, urgent_currency)
            select head.conversation, head.contact, own.product, own.snoozed_until, own.snoozed_at, own.unless_amount,
                   own.unless_currency, own.urgent, own.urgent_amount, own.urgent_currency
            from watch_timing as own
            """;

    @Override
    public void regroup(Handle handle, List<ConversationId> chats) {
        handle.createUpdate(COPY + """
                        join linked_chat as link on link.conversation = own.conversation and link.contact = own.contact
                        join linked_chat as head on head.conversation = link.person
                        where own.conversation = any(:chats)
                        order by own.snoozed_at desc
                        on conflict do nothing
                        """)
                .bindArray(
                        "chats",
                        Long.class,
                        chats.stream().map(ConversationId::value).toList())
                .execute();
    }

    @Override
    public void inherit(Handle handle, ConversationId first, ConversationId heir) {
        handle.createUpdate("delete from watch_timing where conversation = :heir")
                .bind("heir", heir.value())
                .execute();
        handle.createUpdate(COPY + """
                        join linked_chat as head on head.conversation = :heir
                        where own.conversation = :first
                        """)
                .bind("first", first.value())
                .bind("heir", heir.value())
                .execute();
    }
}
