package io.shelftalker.notifier.timing;

import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.linking.PersonKeeper;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Of linked chats the first says when they are told things; what the others want is kept for when they are not linked. */
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

    /** What a person wanted they want still. */
    @Override
    public void succeed(Handle handle, ConversationId first, ConversationId next) {
        handle.createUpdate("""
                        insert into chat_timing (conversation, quiet_from, quiet_until, paused, paused_until, most_a_day)
                        select :next, quiet_from, quiet_until, paused, paused_until, most_a_day
                        from chat_timing where conversation = :first
                        on conflict (conversation) do update
                          set quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
                              paused = excluded.paused, paused_until = excluded.paused_until,
                              most_a_day = excluded.most_a_day
                        """)
                .bind("first", first.value())
                .bind("next", next.value())
                .execute();
    }
}
