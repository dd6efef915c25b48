package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.SourceId;
import io.shelftalker.scraper.feed.FeedRow;
import io.shelftalker.scraper.fetch.Known;
import io.shelftalker.scraper.sitemap.Entry;
import io.shelftalker.scraper.source.Source;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** What is known of a source's pages, and which of them a run has yet to read. */
@Singleton
final class Pages {
    /** How long a worker may take over what it claimed before another may have it. */
    private static final String LEASE = "3 minutes";

    private static final int MINUTES = 60;
    /** How many times as often as others a page is looked at on which something changed lately. */
    private static final int LIVELIER = 6;

    private static final String LIVELY_FOR = "3 days";

    /** Notes that a run's list has these pages. */
    void list(Handle handle, Run run, List<Entry> entries) {
        handle.createUpdate("""
                        insert into page (source, url, listed_lastmod, listed_end, listed_in)
                        select distinct on (url)
                          :source, url, nullif(lastmod, ''), cast(nullif(ending, '') as timestamptz), :run
                        from unnest(:urls, :lastmods, :ends) with ordinality as seen(url, lastmod, ending, position)
                        order by url, position
                        on conflict (source, url) do update set
                          listed_lastmod = excluded.listed_lastmod,
                          listed_end = excluded.listed_end,
                          listed_in = excluded.listed_in,
                          missed = 0
                        """)
                .bind("source", run.source().value())
                .bind("run", run.key().run().value())
                .bindArray(
                        "urls", String.class, each(entries, entry -> entry.url().toString()))
                .bindArray("lastmods", String.class, each(entries, entry -> entry.lastmod()
                        .map(Entry.LastMod::text)
                        .orElse("")))
                .bindArray("ends", String.class, each(entries, entry -> entry.lastmod()
                        .map(lastmod -> lastmod.end().toString())
                        .orElse("")))
                .execute();
    }

    /** Notes that a run's feed has these rows, and the products they are of. */
    void fed(Handle handle, Run run, List<FeedRow> rows) {
        handle.createUpdate("""
                        insert into page (source, url, listed_in, external_id, fetched_at)
                        select distinct on (url) :source, url, :run, product, clock()
                        from unnest(:urls, :products) as fed(url, product)
                        on conflict (source, url) do update set
                          listed_in = excluded.listed_in, external_id = excluded.external_id,
                          fetched_at = excluded.fetched_at, missed = 0, gone = 0, failing = false
                        """)
                .bind("source", run.source().value())
                .bind("run", run.key().run().value())
                .bindArray("urls", String.class, each(rows, row -> row.key().toString()))
                .bindArray("products", String.class, each(rows, row -> row.observation()
                        .externalId()))
                .execute();
    }

    /** How many pages a run's list has. */
    long listed(Handle handle, Run run) {
        return handle.createQuery("select count(*) from page where source = :source and listed_in = :run")
                .bind("source", run.source().value())
                .bind("run", run.key().run().value())
                .mapTo(Long.class)
                .one();
    }

    /**
     * Puts the listed pages that are due on the frontier: new ones, those that failed, those whose sitemap says that
     * they changed or does not say, those of products that somebody waits for, and those not looked at for long, which
     * comes sooner for those on which price or stock changed lately.
     *
     * @param wanted the external ids of products that somebody waits for
     * @return how many
     */
    long plan(Handle handle, Run run, Source source, List<String> wanted) {
        return handle.createUpdate("""
                        insert into frontier (run, page)
                        select :run, id from page
                        where source = :source and listed_in = :run
                          and (:everything or :distrust or fetched_at is null or failing or gone > 0
                            or listed_lastmod is null or listed_lastmod is distinct from lastmod
                            or fetched_at <= listed_end
                            or external_id = any(:wanted)
                            or fetched_at < clock() - make_interval(hours => :refresh)
                            or (lively_until > clock() and fetched_at < clock() - make_interval(mins => :lively)))
                        order by external_id = any(:wanted) desc nulls last, fetched_at nulls first, id
                        limit :most
                        on conflict do nothing
                        """)
                .bind("run", run.key().run().value())
                .bind("source", run.source().value())
                .bind("everything", run.options().everything())
                .bind("distrust", !source.trustsLastmod())
                .bind("refresh", source.refreshHours())
                .bind("lively", source.refreshHours() * MINUTES / LIVELIER)
                .bindArray("wanted", String.class, wanted)
                .bind("most", source.mostPages())
                .execute();
    }

    /**
     * Where pages are due that could not be read before, puts some on the frontier that could: whether they still can
     * tells a site that shuts everybody out from one that has some bad pages. @return how many
     */
    long control(Handle handle, Run run, int most) {
        return handle.createUpdate("""
                        insert into frontier (run, page)
                        select :run, id from page
                        where source = :source and listed_in = :run and not failing and gone = 0
                          and external_id is not null
                          and exists (
                            select from frontier join page due on due.id = frontier.page
                            where frontier.run = :run and due.failing)
                          and not exists (select from frontier where frontier.run = :run and frontier.page = page.id)
                        order by fetched_at, id
                        limit :most
                        on conflict do nothing
                        """)
                .bind("run", run.key().run().value())
                .bind("source", run.source().value())
                .bind("most", most)
                .execute();
    }

    /** Claims pages for a worker, from one on; none if nothing is free. */
    List<Errand> claim(Handle handle, Run run, String worker, long after, int most) {
        return handle.createQuery("""
                        with claimed as (
                          update frontier set lease_until = clock() + cast(:lease as interval), worker = :worker
                          where run = :run and page in (
                            select page from frontier
                            where run = :run and page > :after and (lease_until is null or lease_until < clock())
                            order by page
                            limit :most
                            for update skip locked)
                          returning page
                        )
                        select id, url, external_id, etag, last_modified, hash, failing,
                          fetched_at > listed_end and lastmod = listed_lastmod as vouched
                        from claimed join page on page.id = claimed.page
                        order by id
                        """)
                .bind("run", run.key().run().value())
                .bind("worker", worker)
                .bind("lease", LEASE)
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> errand(row, run.options().everything()))
                .list();
    }

    /** Whether pages are left that somebody has yet to read. */
    boolean isAnyLeft(Handle handle, Run run) {
        return handle.createQuery("select exists (select from frontier where run = :run)")
                .bind("run", run.key().run().value())
                .mapTo(Boolean.class)
                .one();
    }

    /** Takes what a worker read off the frontier. @return those that were still its own */
    List<Visited> settle(Handle handle, Run run, String worker, List<Visited> visited) {
        List<Long> own = handle.createQuery("""
                        delete from frontier where run = :run and worker = :worker and page = any(:pages)
                        returning page
                        """)
                .bind("run", run.key().run().value())
                .bind("worker", worker)
                .bindArray(
                        "pages", Long.class, each(visited, each -> each.errand().page()))
                .mapTo(Long.class)
                .list();
        return own.size() == visited.size()
                ? visited
                : visited.stream()
                        .filter(each -> own.contains(each.errand().page()))
                        .toList();
    }

    /** Gives up what is left, as the site does not want to be asked any more. */
    void abandon(Handle handle, Run run) {
        handle.createUpdate("delete from frontier where run = :run")
                .bind("run", run.key().run().value())
                .execute();
    }

    /** Remembers what pages are like now. */
    void remember(Handle handle, List<Visited> visited) {
        handle.createUpdate("""
                        update page set
                          external_id = case when new.kind = 'read' then nullif(new.product, '') else external_id end,
                          hash = case when new.kind = 'read' then nullif(new.hash, '') else page.hash end,
                          etag = case when new.kind = 'read' then nullif(new.etag, '') else page.etag end,
                          last_modified =
                            case when new.kind = 'read' then nullif(new.modified, '') else page.last_modified end,
                          price_currency =
                            case when new.kind = 'read' then nullif(new.currency, '') else page.price_currency end,
                          price_decimal =
                            case when new.kind = 'read' then nullif(new.decimal, '') else page.price_decimal end,
                          price_open_with =
                            case when new.kind = 'read' then nullif(new.open_with, '') else page.price_open_with end,
                          lastmod = case when new.kind in ('read', 'same') then listed_lastmod else lastmod end,
                          fetched_at = case when new.kind in ('read', 'same') then clock() else fetched_at end,
                          failing = new.kind in ('unread', 'replaced'),
                          -- A page that leads to another product again and again has given way to it.
                          gone = case when new.kind in ('gone', 'replaced') then page.gone + 1
                            when new.kind = 'unread' then page.gone else 0 end
                        from unnest(
                            :pages, :kinds, :products, :hashes, :etags, :modified, :currencies, :decimals, :open)
                          as new(page, kind, product, hash, etag, modified, currency, decimal, open_with)
                        where page.id = new.page
                        """)
                .bindArray(
                        "pages", Long.class, each(visited, each -> each.errand().page()))
                .bindArray("kinds", String.class, each(visited, each -> kind(each.result())))
                .bindArray("products", String.class, each(visited, each -> read(each)
                        .flatMap(Visited.Read::product)
                        .map(product -> product.externalId())
                        .orElse("")))
                .bindArray("hashes", String.class, each(visited, each -> read(each)
                        .map(Visited.Read::hash)
                        .orElse("")))
                .bindArray("etags", String.class, each(visited, each -> read(each)
                        .flatMap(Visited.Read::etag)
                        .orElse("")))
                .bindArray("modified", String.class, each(visited, each -> read(each)
                        .flatMap(Visited.Read::lastModified)
                        .orElse("")))
                .bindArray("currencies", String.class, each(visited, each -> read(each)
                        .flatMap(read -> read.prices().shown().currency())
                        .orElse("")))
                .bindArray("decimals", String.class, each(visited, each -> read(each)
                        .flatMap(read -> read.prices().shown().decimalSeparator())
                        .orElse("")))
                .bindArray("open", String.class, each(visited, each -> read(each)
                        .filter(read -> read.prices().open().isPresent())
                        .map(read -> read.prices().assumed().toString())
                        .orElse("")))
                .execute();
    }

    /** Counts the pages that a whole list does not have. */
    void miss(Handle handle, Run run) {
        handle.createUpdate("""
                        update page set missed = least(missed + 1, 1000)
                        where source = :source and listed_in <> :run
                        """)
                .bind("source", run.source().value())
                .bind("run", run.key().run().value())
                .execute();
    }

    /**
     * The products of pages that were missing or gone so often in a row, and that no other page shows.
     *
     * @param missed in how many whole lists a page was missing; 0 takes those that this list alone does not have
     */
    List<String> absent(Handle handle, SourceId source, RunKey run, int missed, int gone) {
        return handle.createQuery("""
                        select distinct external_id from page
                        where source = :source and external_id is not null
                          and ((listed_in <> :run and missed >= :missed) or gone >= :gone)
                          and not exists (
                            select from page other
                            where other.source = :source and other.external_id = page.external_id
                              and other.listed_in = :run and other.gone = 0)
                        """)
                .bind("source", source.value())
                .bind("run", run.run().value())
                .bind("missed", missed)
                .bind("gone", gone)
                .mapTo(String.class)
                .list();
    }

    /** Forgets what the pages of a run's staged products were like, so that the next run reads them again. */
    void forgetStaged(Handle handle, Run run) {
        handle.createUpdate("""
                        update page set hash = null, etag = null, last_modified = null, lastmod = null, fetched_at = null
                        where source = :source and external_id in (select external_id from staged where run = :run)
                        """)
                .bind("source", run.source().value())
                .bind("run", run.key().run().value())
                .execute();
    }

    /** Forgets what the pages of products were like, so that the next run reads them again. */
    void lookAgain(Handle handle, SourceId source, List<String> externalIds) {
        handle.createUpdate("""
                        update page set hash = null, etag = null, last_modified = null, lastmod = null, fetched_at = null
                        where source = :source and external_id = any(:ids)
                        """)
                .bind("source", source.value())
                .bindArray("ids", String.class, externalIds)
                .execute();
    }

    /** Notes that price or stock of products changed, which makes another change soon likelier. */
    void enliven(Handle handle, SourceId source, List<String> externalIds) {
        handle.createUpdate("""
                        update page set lively_until = clock() + cast(:lively as interval)
                        where source = :source and external_id = any(:ids)
                        """)
                .bind("source", source.value())
                .bind("lively", LIVELY_FOR)
                .bindArray("ids", String.class, externalIds)
                .execute();
    }

    /** Those of these products of which a run's list has no page. */
    Set<String> unlisted(Handle handle, Run run, List<String> externalIds) {
        return handle.createQuery("""
                        select given.product from unnest(:ids) as given (product)
                        where not exists (
                          select from page
                          where source = :source and external_id = given.product and listed_in = :run)
                        """)
                .bind("source", run.source().value())
                .bind("run", run.key().run().value())
                .bindArray("ids", String.class, externalIds)
                .mapTo(String.class)
                .set();
    }

    /** Notes that the pages of products are theirs no more, as those have moved. */
    void leave(Handle handle, SourceId source, Set<String> externalIds) {
        handle.createUpdate("update page set external_id = null where source = :source and external_id = any(:ids)")
                .bind("source", source.value())
                .bindArray("ids", String.class, List.copyOf(externalIds))
                .execute();
    }

    /** Forgets products that left the catalog, so that their pages are read again if they return. */
    void forget(Handle handle, SourceId source, List<String> externalIds) {
        handle.createUpdate("""
                        update page set external_id = null, hash = null, etag = null, last_modified = null, fetched_at = null
                        where source = :source and external_id = any(:ids)
                        """)
                .bind("source", source.value())
                .bindArray("ids", String.class, externalIds)
                .execute();
    }

    private static Optional<Visited.Read> read(Visited visited) {
        return visited.result() instanceof Visited.Read read ? Optional.of(read) : Optional.empty();
    }

    private static String kind(Visited.Result result) {
        return switch (result) {
            case Visited.Read read -> "read";
            case Visited.Same same -> "same";
            case Visited.Gone gone -> "gone";
            case Visited.Redirected redirected -> "replaced";
            case Visited.Unread unread -> "unread";
        };
    }

    private static Errand errand(ResultSet row, boolean everything) throws SQLException {
        Known known = everything
                ? Known.NOTHING
                : new Known(
                        Optional.ofNullable(row.getString("etag")),
                        Optional.ofNullable(row.getString("last_modified")),
                        Optional.ofNullable(row.getString("hash")));
        return new Errand(
                row.getLong("id"),
                URI.create(row.getString("url")),
                known,
                row.getBoolean("failing"),
                row.getBoolean("vouched"),
                Optional.ofNullable(row.getString("external_id")));
    }

    private static <F, T> List<T> each(List<F> all, Function<F, T> part) {
        List<T> parts = new ArrayList<>(all.size());
        all.forEach(one -> parts.add(part.apply(one)));
        return parts;
    }
}
