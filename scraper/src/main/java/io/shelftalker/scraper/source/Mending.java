package io.shelftalker.scraper.source;

import io.shelftalker.catalog.product.Keys;
import io.shelftalker.catalog.product.SourceId;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.Update;

/** Makes a broken source whole by what its operator says of it once more, and takes no more of its settings than needed. */
final class Mending {
    /** What is replaced until the row can be understood. */
    private static final List<String> STEPS = List.of(
            "url = :url, cron = :cron, feed_url = null",
            "delay_ms = :delay, concurrency = :concurrency, backoff_ms = :backoff, most_pages = :pages",
            "rules = null");

    private Mending() {}

    /**
     * The source whose own address was lost, where this must be its address: its pages are of the same host, or it has
     * none. Where several might be meant, none is.
     */
    static Optional<SourceId> lost(Handle handle, NewSource source) {
        if (known(handle, source).isPresent()) {
            return Optional.empty();
        }
        List<SourceId> lost = handle
                .createQuery(
                        "select id, url, (select url from page where source = source.id limit 1) as page from source")
                .map((row, context) -> new Address(
                        new SourceId(row.getLong("id")),
                        row.getString("url"),
                        Optional.ofNullable(row.getString("page"))))
                .stream()
                .filter(address -> address.mayBe(source.url()))
                .map(Address::source)
                .toList();
        return lost.size() == 1 ? Optional.of(lost.getFirst()) : Optional.empty();
    }

    private record Address(SourceId source, String url, Optional<String> page) {
        boolean mayBe(URI other) {
            return SourceRow.find(url).isEmpty()
                    && page.flatMap(SourceRow::find)
                            .map(known -> Keys.host(known).equals(Keys.host(other)))
                            .orElse(true);
        }
    }

    /** @param lost the one that it is, where neither address nor name says so */
    static Source kept(Handle handle, NewSource source, Optional<SourceId> lost) {
        SourceRow kept = lost.map(id -> Sources.row(handle, id))
                .or(() -> known(handle, source))
                .orElseThrow();
        return switch (kept) {
            case SourceRow.Whole(Source whole) -> whole;
            case SourceRow.Torn(BrokenSource broken) -> mended(handle, broken, source);
        };
    }

    private static Optional<SourceRow> known(Handle handle, NewSource source) {
        return handle.createQuery("select " + SourceRow.COLUMNS + """
                         from source where url = :url or name = :name order by url <> :url limit 1
                        """)
                .bind("url", source.url().toString())
                .bind("name", source.name())
                .map((row, context) -> SourceRow.of(row))
                .findOne();
    }

    private static Source mended(Handle handle, BrokenSource broken, NewSource source) {
        for (String step : STEPS) {
            set(handle, broken.id(), source, step);
            Optional<Source> whole = Sources.row(handle, broken.id()).whole();
            if (whole.isPresent()) {
                return whole.get();
            }
        }
        throw new IllegalStateException("Still: " + broken);
    }

    private static void set(Handle handle, SourceId id, NewSource source, String columns) {
        Update update = handle.createUpdate("update source set " + columns + " where id = :id")
                .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                .bind("id", id.value());
        Sources.bind(update, source).execute();
    }
}
