package io.shelftalker.notifier.blindness;

import io.shelftalker.catalog.product.SourceId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads from the catalog's events which shops cannot be read. Every handle's transaction is in a workspace. */
@Singleton
public final class Blinds {

    /** The shops that cannot be read now. */
    public List<Blind> now(Handle handle) {
        return handle.createQuery("""
                        select latest.source, latest.reason, vendor.name as shop, coalesce(well.at, latest.at) as since
                        from (
                          select distinct on (source) source, kind, at, reason
                          from catalog_event
                          where kind in ('unreadable', 'readable')
                          order by source, id desc
                        ) as latest
                        join lateral (
                          select name from vendor where vendor.source = latest.source order by id limit 1
                        ) as vendor on true
                        left join lateral (
                          select max(at) as at from catalog_event as closed
                          where closed.kind = 'run_closed' and closed.source = latest.source
                            and closed.at <= latest.at and closed.figures ->> 'outcome' in ('healthy', 'partial')
                        ) as well on true
                        where latest.kind = 'unreadable'
                        order by shop
                        """).map((row, context) -> blind(row)).list();
    }

    /** When any shop was last read well, if that is remembered. */
    public Optional<Instant> lastLook(Handle handle) {
        return handle.createQuery("""
                        select max(at) from catalog_event
                        where kind = 'run_closed' and (figures is null or figures ->> 'outcome' in ('healthy', 'partial'))
                        """).mapTo(OffsetDateTime.class).findOne().map(OffsetDateTime::toInstant);
    }

    private static Blind blind(ResultSet row) throws SQLException {
        return new Blind(
                new SourceId(row.getLong("source")),
                row.getString("shop"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getString("reason"));
    }
}
