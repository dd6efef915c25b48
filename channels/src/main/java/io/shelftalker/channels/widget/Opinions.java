package io.shelftalker.channels.widget;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What visitors think of the answers they were given. */
@Singleton
final class Opinions {
    /**
     * How the answers of a day were judged.
     *
     * @param day in the reader's time zone
     */
    record Day(LocalDate day, long helpful, long unhelpful) {}

    /**
     * An answer that did not help.
     *
     * @param asked what the visitor had said before it, if they had
     * @param answer what it said first
     */
    record Unhelpful(String widget, Optional<String> asked, String answer) {}

    /** The latest days on which answers were judged, newest first; what was judged long ago is not counted. */
    List<Day> days(Handle handle, ZoneId zone, int most) {
        return handle.createQuery("""
                        select (at at time zone :zone)::date as day,
                               count(*) filter (where helpful) as helpful,
                               count(*) filter (where not helpful) as unhelpful
                        from widget_message
                        where helpful is not null and at > clock() - interval '30 days'
                        group by day order by day desc limit :most
                        """)
                .bind("zone", zone.getId())
                .bind("most", most)
                .map((row, context) -> new Day(
                        row.getObject("day", LocalDate.class), row.getLong("helpful"), row.getLong("unhelpful")))
                .list();
    }

    /** The newest answers that did not help. */
    List<Unhelpful> unhelpful(Handle handle, int most) {
        return handle.createQuery("""
                        select a.name, m.content->>'text' as text, m.content->>'heading' as heading,
                               coalesce(m.content->'card'->>'title', m.content->>'title') as title,
                               (select said.content->>'text' from widget_message said
                                where said.account = m.account and said.chat = m.chat and said.visitor
                                  and said.position < m.position
                                order by said.position desc limit 1) as asked
                        from widget_message m join channel_account a on a.id = m.account
                        where not m.helpful
                        order by m.at desc, m.position desc limit :most
                        """)
                .bind("most", most)
                .map((row, context) ->
                        new Unhelpful(row.getString("name"), Optional.ofNullable(row.getString("asked")), first(row)))
                .list();
    }

    private static String first(ResultSet row) throws SQLException {
        for (String part : List.of("text", "heading", "title")) {
            Optional<String> said = Optional.ofNullable(row.getString(part));
            if (said.isPresent()) {
                return said.get();
            }
        }
        return "";
    }
}
