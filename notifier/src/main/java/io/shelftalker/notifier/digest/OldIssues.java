package io.shelftalker.notifier.digest;

import io.shelftalker.core.schedule.Chore;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** Issues of long ago: nothing counts from them any more. */
@Singleton
final class OldIssues implements Chore {
    @Override
    public String name() {
        return "when digests came";
    }

    @Override
    public int tidy(Handle handle) {
        return handle.createUpdate("""
                        delete from digest_issue
                        where (conversation, due_at) in (
                          select conversation, due_at from digest_issue
                          where due_at < clock() - interval '90 days' limit 5000)
                        """).execute();
    }
}
