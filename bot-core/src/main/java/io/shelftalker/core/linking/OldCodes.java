package io.shelftalker.core.linking;

import io.shelftalker.core.schedule.Chore;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** One-time codes that hold no more, and what was typed in place of some. */
@Singleton
final class OldCodes implements Chore {
    @Override
    public String name() {
        return "codes of yesterday";
    }

    @Override
    public int tidy(Handle handle) {
        return handle.createUpdate("""
                        delete from link_code where hash in (
                          select hash from link_code where expires_at < clock() - interval '1 day' limit 5000)
                        """).execute() + handle.createUpdate("""
                        delete from link_guess where id in (
                          select id from link_guess where at < clock() - interval '1 day' limit 5000)
                        """).execute();
    }
}
