package io.shelftalker.notifier.timing;

import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.command.Turn;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The time zones that people and groups live in. Every handle's transaction is in a workspace. */
@Singleton
public final class Zones {
    private final Timings timings;

    public Zones(Timings timings) {
        this.timings = timings;
    }

    /** The zone that the chat of a turn lives in, where anybody said so: the platform, the person, or the group. */
    public Optional<ZoneId> known(Handle handle, Turn turn) {
        return timings.of(handle, turn.conversation()).zone().or(() -> handle.createQuery("""
                        select contact.zone
                        from first_of(:conversation, :contact) as first join contact on contact.id = first.contact
                        where contact.zone is not null
                        """)
                .bind("conversation", turn.conversation().value())
                .bind("contact", turn.actor().contact().value())
                .mapTo(String.class)
                .findOne()
                .map(ZoneId::of));
    }

    /** The zone that the chat of a turn is told things in. */
    public ZoneId of(Handle handle, Turn turn) {
        return known(handle, turn).orElse(turn.actor().zone());
    }

    /** Keeps where a person, or a group, lives. */
    void put(Handle handle, Turn turn, ZoneId zone) {
        if (turn.kind() == ChatKind.GROUP) {
            timings.zone(handle, turn.conversation(), zone);
            return;
        }
        // Whoever has several chats lives in one place.
        handle.createUpdate("""
                        update contact set zone = :zone
                        where id in (select contact from chats_of(:conversation, :contact))
                        """)
                .bind("zone", zone.getId())
                .bind("conversation", turn.conversation().value())
                .bind("contact", turn.actor().contact().value())
                .execute();
        timings.reconsider(handle, turn.conversation());
    }
}
