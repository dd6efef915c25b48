package io.shelftalker.channels.widget;

import io.shelftalker.channels.opinion.Judged;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What visitors think of the answers they were given, which stands in their conversations. */
@Singleton
final class WidgetOpinions implements Judged {
    @Override
    public String table() {
        return "widget_message";
    }

    @Override
    public List<Unhelpful> unhelpful(Handle handle, int most) {
        return handle.createQuery("""
                        select m.at, m.content->>'text' as text, m.content->>'heading' as heading,
                               coalesce(m.content->'card'->>'title', m.content->>'title') as title,
                               (select said.content->>'text' from widget_message said
                                where said.account = m.account and said.chat = m.chat and said.visitor
                                  and said.position < m.position
                                order by said.position desc limit 1) as asked
                        from widget_message m
                        where not m.helpful
                        order by m.at desc, m.position desc limit :most
                        """)
                .bind("most", most)
                .map((row, context) -> new Unhelpful(
                        row.getTimestamp("at").toInstant(), Optional.ofNullable(row.getString("asked")), first(row)))
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
