package io.shelftalker.notifier.watch;

import io.shelftalker.core.schedule.Chore;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** What people looked at so long ago that "watch this" does not mean it any more. */
@Singleton
final class OldLooks implements Chore {
    @Override
    public String name() {
        return "looks at products";
    }

    @Override
    public int tidy(Handle handle) {
        return handle.createUpdate("""
                        delete from last_look
                        where (conversation, contact) in (
                          select conversation, contact from last_look
                          where looked_at < clock() - interval '1 hour' limit 5000)
                        """).execute();
    }
}
