package io.shelftalker.channels.whatsapp;

import io.shelftalker.core.schedule.Chore;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** What is known of messages of which nothing more can be told, and what nobody has come back to read. */
@Singleton
final class OldMessages implements Chore {
    private static final int AT_ONCE = 5_000;

    @Override
    public String name() {
        return "WhatsApp messages";
    }

    @Override
    public int tidy(Handle handle) {
        return handle.createQuery("""
                        with told as (
                          delete from whatsapp_message where (account, sid) in (
                            select account, sid from whatsapp_message
                            where at < clock() - :told * interval '1 day' limit :most)
                          returning 1
                        ), unread as (
                          delete from whatsapp_held where id in (
                            select id from whatsapp_held
                            where at < clock() - :unread * interval '1 day' limit :most)
                          returning 1
                        ), owed as (
                          delete from whatsapp_farewell where at < clock() - interval '1 day'
                          returning 1
                        )
                        select (select count(*) from told) + (select count(*) from unread)
                             + (select count(*) from owed)
                        """)
                .bind("told", WhatsAppProfile.TOLD.value())
                .bind("unread", WhatsAppProfile.UNREAD.value())
                .bind("most", AT_ONCE)
                .mapTo(Integer.class)
                .one();
    }
}
