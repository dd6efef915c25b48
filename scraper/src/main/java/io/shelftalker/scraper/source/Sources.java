package io.shelftalker.scraper.source;

import io.shelftalker.catalog.product.SourceId;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.scraper.rules.Rules;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** The sources of a workspace, in the caller's transaction. */
@Singleton
public final class Sources {
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
    /** How long a run may take until its source counts as overdue. */
    private static final Duration GRACE = Duration.ofMinutes(10);

    /** How long until a source that is broken is looked at again. */
    private static final Duration REST = Duration.ofHours(1);

    /** All sources by name, but for those that are {@link #broken}. */
    public List<Source> all(Handle handle) {
        return rows(handle).stream().flatMap(row -> row.whole().stream()).toList();
    }

    /** The sources that are not read because nobody can tell from their rows what to read or when. */
    public List<BrokenSource> broken(Handle handle) {
        return rows(handle).stream().flatMap(row -> row.torn().stream()).toList();
    }

    static List<SourceRow> rows(Handle handle) {
        return handle.createQuery("select " + SourceRow.COLUMNS + " from source order by name")
                .map((row, context) -> SourceRow.of(row))
                .list();
    }

    /** @throws IllegalStateException if it is {@link #broken} */
    public Source get(Handle handle, SourceId id) {
        SourceRow row = row(handle, id);
        return row.whole().orElseThrow(() -> new IllegalStateException("A broken source: " + row));
    }

    /** The source, unless it is {@link #broken}. */
    public Optional<Source> find(Handle handle, SourceId id) {
        return row(handle, id).whole();
    }

    /** What is wrong with a source, where something is. */
    public Optional<BrokenSource> broken(Handle handle, SourceId id) {
        return row(handle, id).torn();
    }

    static SourceRow row(Handle handle, SourceId id) {
        return handle.createQuery("select " + SourceRow.COLUMNS + " from source where id = :id")
                .bind("id", id.value())
                .map((row, context) -> SourceRow.of(row))
                .one();
    }

    /** What people call a source, be it {@link #broken} or not. */
    public String name(Handle handle, SourceId id) {
        return handle.createQuery("select name from source where id = :id")
                .bind("id", id.value())
                .mapTo(String.class)
                .one();
    }

    /** The source of this name, or the only one that has these words in its name. */
    public Optional<Source> named(Handle handle, String words) {
        List<Source> found = handle
                .createQuery("select " + SourceRow.COLUMNS + """
                         from source
                        where name = :words or position(:words in name) > 0
                        order by name <> :words, name
                        limit 2
                        """)
                .bind("words", words.strip().toLowerCase(Locale.ROOT))
                .map((row, context) -> SourceRow.of(row))
                .stream()
                .flatMap(row -> row.whole().stream())
                .toList();
        boolean clear = found.size() == 1
                || (found.size() == 2 && found.getFirst().name().equalsIgnoreCase(words.strip()));
        return clear ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The source at an address, kept if it is new, and mended if it is {@link #broken}. Its first run is due at once. */
    public Source keep(Handle handle, NewSource source) {
        Optional<SourceId> lost = Mending.lost(handle, source);
        if (lost.isEmpty()) {
            insert(handle, source);
        }
        Source kept = Mending.kept(handle, source, lost);
        handle.createUpdate("""
                        insert into source_due (source, workspace, due_at) values (:source, workspace(), clock())
                        on conflict do nothing
                        """).bind("source", kept.id().value()).execute();
        return kept;
    }

    private static void insert(Handle handle, NewSource source) {
        Update insert = handle.createUpdate("""
                        insert into source (name, url, cron, delay_ms, concurrency, backoff_ms, most_pages)
                        values (:name, :url, :cron, :delay, :concurrency, :backoff, :pages)
                        on conflict do nothing
                        """).bind("name", source.name());
        bind(insert, source).execute();
    }

    /** Binds what a source is made of, but for its name. */
    static Update bind(Update update, NewSource source) {
        return update.bind("url", source.url().toString())
                .bind("cron", source.cron().text())
                .bind("delay", source.politeness().delay().toMillis())
                .bind("concurrency", source.politeness().concurrency())
                .bind("backoff", source.politeness().backoff().toMillis())
                .bind("pages", source.mostPages());
    }

    /**
     * Moves the time at which a source is due next past the present. Where no run goes well until a while after that
     * time, it is overdue.
     */
    public void schedule(Handle handle, Source source, Instant now, ZoneId zone) {
        Instant next = source.cron().next(now, zone).orElse(NEVER);
        handle.createUpdate("""
                        update source_due set due_at = :next,
                          overdue_at = case when :told then overdue_at else coalesce(overdue_at, :overdue) end
                        where source = :source
                        """)
                .bind("source", source.id().value())
                .bind("next", next)
                .bind("told", source.overdue())
                .bind("overdue", next.plus(GRACE))
                .execute();
    }

    /** The sources that had no healthy run for about twice their interval, in all workspaces; needs none. */
    public List<Due> overdue(Handle handle) {
        return handle.createQuery("""
                        select workspace, source, overdue_at from source_due
                        where overdue_at <= clock() order by overdue_at
                        """)
                .map((row, context) -> due(row, "overdue_at"))
                .list();
    }

    /** Takes the moment at which a source became overdue, unless somebody else did. */
    public boolean takeOverdue(Handle handle, Due due) {
        return handle.createUpdate(
                                "update source_due set overdue_at = null where source = :source and overdue_at = :at")
                        .bind("source", due.source().value())
                        .bind("at", due.at())
                        .execute()
                == 1;
    }

    /** Remembers whether operators were told that a source is overdue. */
    public void overdue(Handle handle, SourceId source, boolean told) {
        handle.createUpdate("update source set overdue = :told where id = :source and overdue <> :told")
                .bind("source", source.value())
                .bind("told", told)
                .execute();
    }

    /** A run went well: the source is not overdue until its next times pass without another. */
    public void punctual(Handle handle, SourceId source) {
        overdue(handle, source, false);
        handle.createUpdate("update source_due set overdue_at = null where source = :source")
                .bind("source", source.value())
                .execute();
    }

    /** When a source is due next. */
    public Optional<Instant> dueAt(Handle handle, SourceId source) {
        return handle.createQuery("select due_at from source_due where source = :source")
                .bind("source", source.value())
                .mapTo(OffsetDateTime.class)
                .findOne()
                .map(OffsetDateTime::toInstant);
    }

    /** A source that is due. @param at the time it is due at */
    public record Due(WorkspaceId workspace, SourceId source, Instant at) {}

    /** The sources that are due, in all workspaces; needs none. */
    public List<Due> due(Handle handle) {
        return handle.createQuery(
                        "select workspace, source, due_at from source_due where due_at <= clock() order by due_at")
                .map((row, context) -> due(row, "due_at"))
                .list();
    }

    private static Due due(ResultSet row, String column) throws SQLException {
        return new Due(
                new WorkspaceId(row.getLong("workspace")),
                new SourceId(row.getLong("source")),
                row.getObject(column, OffsetDateTime.class).toInstant());
    }

    /** Takes a due time, unless somebody else has it or had it. */
    public boolean take(Handle handle, Due due) {
        return handle.createQuery("""
                        select true from source_due where source = :source and due_at = :at for update skip locked
                        """)
                .bind("source", due.source().value())
                .bind("at", due.at())
                .mapTo(Boolean.class)
                .findOne()
                .isPresent();
    }

    /** The sources whose watched products are to be looked at, in all workspaces; needs none. */
    public List<Due> glanceDue(Handle handle) {
        return handle.createQuery(
                        "select workspace, source, glance_at from source_due where glance_at <= clock() order by glance_at")
                .map((row, context) -> due(row, "glance_at"))
                .list();
    }

    /** Takes the moment at which a source's watched products are to be looked at, unless somebody else did; sets the next. */
    public boolean takeGlance(Handle handle, Due due) {
        return handle.createUpdate("""
                                update source_due set glance_at = case when watched_minutes > 0
                                  then clock() + make_interval(mins => watched_minutes) else :never end
                                from source
                                where source = :source and source.id = source_due.source and glance_at = :at
                                """)
                        .bind("source", due.source().value())
                        .bind("at", due.at())
                        .bind("never", NEVER)
                        .execute()
                == 1;
    }

    /** Decides how often those of a source's products are looked at that somebody waits for. @param minutes 0 for in its runs only */
    public void watch(Handle handle, SourceId source, int minutes) {
        handle.createUpdate("update source set watched_minutes = :minutes where id = :source")
                .bind("source", source.value())
                .bind("minutes", minutes)
                .execute();
        handle.createUpdate("update source_due set glance_at = clock() where source = :source")
                .bind("source", source.value())
                .execute();
    }

    /** Leaves a broken source alone for a while: it is not due before that. */
    public void rest(Handle handle, SourceId source) {
        handle.createUpdate(
                        "update source_due set due_at = clock() + :seconds * interval '1 second' where source = :source")
                .bind("seconds", REST.toSeconds())
                .bind("source", source.value())
                .execute();
    }

    /** Has a source read as soon as somebody looks what is due. */
    public void hurry(Handle handle, SourceId source) {
        handle.createUpdate("update source_due set due_at = least(due_at, clock()) where source = :source")
                .bind("source", source.value())
                .execute();
    }

    /** Remembers whether a source's last list was a feed. */
    public void fed(Handle handle, SourceId source, boolean fed) {
        handle.createUpdate("update source set fed = :fed where id = :source and fed <> :fed")
                .bind("source", source.value())
                .bind("fed", fed)
                .execute();
    }

    /** Counts a run that failed. @return how many did in a row */
    public int failed(Handle handle, SourceId source) {
        return handle.createQuery("update source set failures = failures + 1 where id = :source returning failures")
                .bind("source", source.value())
                .mapTo(Integer.class)
                .one();
    }

    /** Remembers whether it was said that a source cannot be read; one that can has no failures. */
    public void unreadable(Handle handle, SourceId source, boolean unreadable) {
        handle.createUpdate("""
                        update source set unreadable = :unreadable, failures = case when :unreadable then failures else 0 end
                        where id = :source and (unreadable <> :unreadable or failures > 0)
                        """)
                .bind("source", source.value())
                .bind("unreadable", unreadable)
                .execute();
    }

    /** Remembers how long a source's whole listing was. */
    public void listed(Handle handle, SourceId source, long pages) {
        handle.createUpdate("update source set listed_pages = :pages where id = :source")
                .bind("source", source.value())
                .bind("pages", pages)
                .execute();
    }

    /** Whether the stores of a source are to be read again. */
    public boolean storesDue(Handle handle, SourceId source, Duration age) {
        return handle.createQuery("""
                        select stores_read_at is null or stores_read_at < clock() - :seconds * interval '1 second'
                        from source where id = :source
                        """)
                .bind("source", source.value())
                .bind("seconds", age.toSeconds())
                .mapTo(Boolean.class)
                .one();
    }

    /** Remembers that the stores of a source were read. */
    public void storesRead(Handle handle, SourceId source) {
        handle.createUpdate("update source set stores_read_at = clock() where id = :source")
                .bind("source", source.value())
                .execute();
    }

    /** Decides whether a source's pages are drawn by a browser before they are read. */
    public void render(Handle handle, SourceId source, boolean render) {
        handle.createUpdate("update source set render = :render where id = :source")
                .bind("source", source.value())
                .bind("render", render)
                .execute();
    }

    /** Remembers where a source hands out its products as data. @return whether that was news */
    public boolean feeds(Handle handle, SourceId source, URI feed) {
        return handle.createUpdate(
                                "update source set feed_url = :feed where id = :source and feed_url is distinct from :feed")
                        .bind("source", source.value())
                        .bind("feed", feed.toString())
                        .execute()
                == 1;
    }

    /** Forgets where a source handed out its products as data: it does so no more. @return whether that was news */
    public boolean withoutFeed(Handle handle, SourceId source) {
        return handle.createUpdate("update source set feed_url = null where id = :source and feed_url is not null")
                        .bind("source", source.value())
                        .execute()
                == 1;
    }

    /**
     * Keeps the rules of a source in place of those that it had; rules of no field take them away.
     *
     * @param rules as {@link Rules#parse} reads them
     * @throws IllegalArgumentException if something is wrong with them
     */
    public void rule(Handle handle, SourceId source, String rules) {
        boolean none = Rules.parse(rules).isEmpty();
        handle.createUpdate("update source set rules = :rules, stores_read_at = null where id = :source")
                .bind("source", source.value())
                .bind("rules", none ? null : rules)
                .execute();
    }
}
