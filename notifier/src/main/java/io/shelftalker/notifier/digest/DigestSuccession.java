package io.shelftalker.notifier.digest;

import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.conversation.Succession;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** A digest moves with its chat, unless there is one where it goes. */
@Singleton
final class DigestSuccession implements Succession {
    @Override
    public void move(Handle handle, ConversationId from, ConversationId to) {
        for (String table : new String[] {"digest", "digest_due"}) {
            handle.createUpdate("""
                            update %1$s as moved set conversation = :to
                            where conversation = :from
                              and not exists (select from %1$s as there where there.conversation = :to)
                            """.formatted(table))
                    .bind("from", from.value())
                    .bind("to", to.value())
                    .execute();
        }
        handle.createUpdate("delete from digest_due where conversation = :from")
                .bind("from", from.value())
                .execute();
    }
}
