package io.shelftalker.core.delivery;

import io.shelftalker.core.channel.Pacing;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The pace at which a group may be told what nobody asked for, which the chats of its topics or threads share. */
final class GroupPace {
    private GroupPace() {}

    /**
     * Takes each group's next moment for one of the rows that were claimed for it, and gives back the others until then.
     *
     * @param notices claimed rows that nobody asked for
     * @return those that were given back
     */
    static Set<Long> giveBack(Handle handle, Pacing pacing, List<Long> notices) {
        if (pacing.part().isEmpty()) {
            return Set.of();
        }
        return handle.createQuery("""
                        with news as (
                          select d.outgoing, d.conversation, g.id as room,
                                 row_number() over (partition by g.id order by d.priority, d.outgoing) as place
                          from outgoing_due d join conversation c on c.id = d.conversation
                            cross join lateral (
                              select hashtextextended(split_part(c.external_id, :part, 1), c.account) as id) as g
                          where d.outgoing = any(:notices) and c.kind = 'GROUP' and not d.home
                        ), next as (
                          insert into group_pace as p (room, next_at)
                          select room, clock() + :interval * interval '1 millisecond' from news where place = 1 order by room
                          on conflict (room) do update set next_at = excluded.next_at where p.next_at <= clock()
                          returning room, next_at
                        ), early as (
                          select n.outgoing, n.conversation, coalesce(
                              next.next_at, p.next_at, clock() + :interval * interval '1 millisecond') as next_at
                          from news n
                            left join next on next.room = n.room
                            left join group_pace p on p.room = n.room
                          where n.place > 1 or next.room is null
                        ), later as (
                          insert into chat_pace (conversation, next_at) select conversation, next_at from early
                          on conflict (conversation) do update set next_at = excluded.next_at
                        )
                        update outgoing_due d set lease_until = null, fence = d.fence - 1
                        from early e where d.outgoing = e.outgoing
                        returning d.outgoing
                        """)
                .bindArray("notices", Long.class, notices)
                .bind("part", pacing.part().get())
                .bind("interval", pacing.perGroup().toMillis())
                .mapTo(Long.class)
                .collect(Collectors.toSet());
    }
}
