package io.shelftalker.channels.opinion;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Opinions that are kept somewhere, as those who run the bot read them. One bean for each place. */
public interface Judged {
    /**
     * How the answers of a day were judged.
     *
     * @param day in the reader's time zone
     */
    record Day(LocalDate day, long helpful, long unhelpful) {
        Day and(Day other) {
            return new Day(day, helpful + other.helpful, unhelpful + other.unhelpful);
        }
    }

    /**
     * An answer that did not help.
     *
     * @param asked what the person had said before it, if they had
     * @param answer what it said first
     */
    record Unhelpful(Instant at, Optional<String> asked, String answer) {}

    /** The table that has them: {@code helpful}, null where nobody said anything, and when, {@code at}. */
    String table();

    /** The latest days on which answers were judged, newest first. */
    default List<Day> days(Handle handle, ZoneId zone, int most) {
        return handle.createQuery("""
                        select (at at time zone :zone)::date as day,
                               count(*) filter (where helpful) as helpful,
                               count(*) filter (where not helpful) as unhelpful
                        from <table>
                        where helpful is not null and at > clock() - interval '30 days'
                        group by day order by day desc limit :most
                        """)
                .define("table", table())
                .bind("zone", zone.getId())
                .bind("most", most)
                .map((row, context) -> new Day(
                        row.getObject("day", LocalDate.class), row.getLong("helpful"), row.getLong("unhelpful")))
                .list();
    }

    /** The newest answers that did not help, newest first. */
    List<Unhelpful> unhelpful(Handle handle, int most);
}
