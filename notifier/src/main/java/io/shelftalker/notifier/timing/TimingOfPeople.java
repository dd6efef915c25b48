package io.shelftalker.notifier.timing;

import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.linking.PersonKeeper;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Of linked chats the first says when they are told things; one that is linked no more goes on with what it said. */
@Singleton
final class TimingOfPeople implements PersonKeeper {
    private final Timings timings;

    TimingOfPeople(Timings timings) {
        this.timings = timings;
    }

    @Override
    public void regroup(Handle handle, List<ConversationId> chats) {
        chats.forEach(chat -> timings.reconsider(handle, chat));
    }

    @Override
    public void inherit(Handle handle, ConversationId first, ConversationId heir) {
        handle.createUpdate("""
                        insert into chat_timing (conversation, quiet_from, quiet_until, paused, paused_until, most_a_day)
                        select :heir, quiet_from, quiet_until, coalesce(paused, false), paused_until, most_a_day
                        from (values (1)) as always left join chat_timing on conversation = :first
                        on conflict (conversation) do update
                          set quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
                              paused = excluded.paused, paused_until = excluded.paused_until,
                              most_a_day = excluded.most_a_day
                        """)
                .bind("first", first.value())
                .bind("heir", heir.value())
                .execute();
    }
}
