package io.shelftalker.notifier.blindness;

import io.shelftalker.core.schedule.Chore;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** Who heard long ago of a shop that has been read again since. */
@Singleton
final class OldBlindness implements Chore {
    @Override
    public String name() {
        return "who heard that a shop could not be read";
    }

    @Override
    public int tidy(Handle handle) {
        return handle.createUpdate("""
                        delete from blindness
                        where (source, conversation, event) in (
                          select source, conversation, event from blindness
                          where state = 'over' and due_at < clock() - interval '90 days' limit 5000)
                        """).execute();
    }
}
