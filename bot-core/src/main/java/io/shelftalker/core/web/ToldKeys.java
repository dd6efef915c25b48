package io.shelftalker.core.web;

import io.shelftalker.core.schedule.Chore;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** Takes the secrets of keys out of the messages that showed them, once those are sent: shown once is kept nowhere. */
@Singleton
final class ToldKeys implements Chore {
    @Override
    public String name() {
        return "secrets of keys in sent messages";
    }

    @Override
    public int tidy(Handle handle) {
        return handle.createUpdate("""
                        with told as (
                          select api_key.id, api_key.handle, outgoing.id as message
                          from api_key join outgoing on outgoing.conversation = told_in
                            and outgoing.created_at between api_key.created_at and api_key.created_at + interval '1 hour'
                          where outgoing.state <> 'due' and strpos(content::text, 'st_' || handle) > 0
                        ), covered as (
                          update outgoing
                          set content = regexp_replace(
                            content::text, 'st_' || told.handle || '[0-9A-Za-z]+', 'st_' || told.handle || '…')::json
                          from told where outgoing.id = told.message
                        )
                        update api_key set told_in = null from told where api_key.id = told.id
                        """).execute();
    }
}
