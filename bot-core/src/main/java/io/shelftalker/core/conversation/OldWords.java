package io.shelftalker.core.conversation;

import io.shelftalker.core.schedule.Chore;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/**
 * What was said long ago, whether it arrived or not: buttons under it are told to be of an older list. What an operator said
 * stays, as it tells in which chat operators are told. What is old stands first in both tables, so that their keys find it.
 */
@Singleton
final class OldWords implements Chore {
    static final int DAYS = 90;

    private static final int AT_ONCE = 5_000;

    @Override
    public String name() {
        return "messages of long ago";
    }

    @Override
    public int tidy(Handle handle) {
        return said(handle) + heard(handle);
    }

    private static int said(Handle handle) {
        return handle.createUpdate("""
                        delete from outgoing
                        where id in (
                          select id from outgoing
                          where id < coalesce((
                              select id from outgoing where created_at >= clock() - :days * interval '1 day'
                              order by id limit 1), 9223372036854775807)
                            and state <> 'due' and coalesce(settled_at, created_at) < clock() - :days * interval '1 day'
                          order by id limit :most)
                        """).bind("days", DAYS).bind("most", AT_ONCE).execute();
    }

    private static int heard(Handle handle) {
        return handle.createUpdate("""
                        delete from inbound
                        where id in (
                          select id from inbound
                          where id < coalesce((
                              select id from inbound where received_at >= clock() - :days * interval '1 day'
                              order by id limit 1), 9223372036854775807)
                            and state <> 'pending'
                            and contact not in (select id from contact where member is not null)
                          order by id limit :most)
                        """).bind("days", DAYS).bind("most", AT_ONCE).execute();
    }
}
