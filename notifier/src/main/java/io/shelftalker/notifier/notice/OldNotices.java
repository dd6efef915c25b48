package io.shelftalker.notifier.notice;

import io.shelftalker.core.schedule.Chore;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** What was told or came to nothing long ago: nobody asks for it any more, and nothing is held back because of it. */
@Singleton
final class OldNotices implements Chore {
    @Override
    public String name() {
        return "notices of long ago";
    }

    @Override
    public int tidy(Handle handle) {
        return handle.createUpdate("""
                        delete from notice
                        where id in (
                          select id from notice
                          where state in ('told', 'moot') and settled_at < clock() - interval '90 days' limit 5000)
                        """).execute();
    }
}
