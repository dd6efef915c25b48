package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.SourceId;
import io.shelftalker.scraper.feed.FeedRow;
import io.shelftalker.scraper.sitemap.Entry;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** What is known of a source's pages. */
@Singleton
final class Pages {
    static final String LIVELY_FOR = "3 days";

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
                        where page.id = new.page and page.id = any(:pages)
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

    private static <F, T> List<T> each(List<F> all, Function<F, T> part) {
        List<T> parts = new ArrayList<>(all.size());
        all.forEach(one -> parts.add(part.apply(one)));
        return parts;
    }
}
