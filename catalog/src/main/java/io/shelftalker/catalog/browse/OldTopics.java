package io.shelftalker.catalog.browse;

import io.shelftalker.core.schedule.Chore;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** What people asked for long ago: nobody goes on from there. */
@Singleton
final class OldTopics implements Chore {
    @Override
    public String name() {
        return "questions that nobody goes on from";
    }

    @Override
    public int tidy(Handle handle) {
        return handle.createUpdate("""
                        delete from search_topic
                        where (conversation, contact) in (
                          select conversation, contact from search_topic
                          where asked_at < clock() - interval '1 day' limit 5000)
                        """).execute();
    }
}
