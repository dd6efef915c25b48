package io.shelftalker.scraper.run;

import io.shelftalker.scraper.fetch.Known;
import io.shelftalker.scraper.source.Source;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Which pages runs have yet to read, and who reads them.
 *
 * <p>Its statements choose pages into an array first: joined to a table that the planner believes to be empty, as a queue
 * is between runs, they would be chosen again for each of its rows.
 */
@Singleton
final class Frontier {
    private static final int MINUTES = 60;
    /** How many times as often as others a page is looked at on which something changed lately. */
    private static final int LIVELIER = 6;

    private static final String WORTH_A_GLANCE = """
             source = :source and external_id is not null and gone = 0 and missed = 0
              and ((external_id = any(:wanted)
                  and (fetched_at is null or fetched_at < clock() - make_interval(mins => :minutes)))
                or (lively_until > clock() and fetched_at < clock() - make_interval(mins => :lively)))
            """;

    /**
     * Puts those pages on the frontier whose products somebody waits for, or changed lately, and that were not looked at
     * for a while. @return how many
     */
    long planGlance(Handle handle, Run run, Source source, List<String> wanted) {
        return glance(
                        handle.createUpdate("insert into frontier (run, page) select :run, id from page where"
                                + WORTH_A_GLANCE + " order by fetched_at nulls first, id limit :most"),
                        source,
                        wanted)
                .bind("run", run.key().run().value())
                .bind("most", source.mostPages())
                .execute();
    }

    /** Whether there is a page that a glance would look at. */
    boolean isGlanceWorthwhile(Handle handle, Source source, List<String> wanted) {
        return glance(
                        handle.createQuery("select exists (select from page where" + WORTH_A_GLANCE + ")"),
                        source,
                        wanted)
                .mapTo(Boolean.class)
                .one();
    }

    /** Half of the time between two glances is long enough: otherwise every other one would come a moment too early. */
    private static <S extends SqlStatement<S>> S glance(S statement, Source source, List<String> wanted) {
        return statement
                .bind("source", source.id().value())
                .bindArray("wanted", String.class, wanted)
                .bind("minutes", source.watchedMinutes() / 2)
                .bind("lively", source.refreshHours() * MINUTES / LIVELIER);
    }

    /**
     * Puts the listed pages that are due on the frontier: new ones, those that failed, those whose sitemap says that
     * they changed or does not say, those of products that somebody waits for, and those not looked at for long, which
     * comes sooner for those on which price or stock changed lately. Where the list is not whole, pages of products that
     * it does not show are due likewise, as only they themselves can say whether they are gone.
     *
     * @param wanted the external ids of products that somebody waits for
     * @return how many
     */
    long plan(Handle handle, Run run, Source source, List<String> wanted, boolean whole) {
        return handle.createUpdate("""
                        insert into frontier (run, page)
                        select :run, id from page
                        where source = :source
                          and (listed_in = :run or (not :whole and external_id is not null))
                          and (:everything or fetched_at is null or failing or gone > 0
                            or (listed_in = :run and (:distrust
                              or listed_lastmod is null or listed_lastmod is distinct from lastmod
                              or fetched_at <= listed_end))
                            or external_id = any(:wanted)
                            or fetched_at < clock() - make_interval(hours => :refresh)
                            or (lively_until > clock() and fetched_at < clock() - make_interval(mins => :lively)))
                        order by external_id = any(:wanted) desc nulls last, fetched_at nulls first, id
                        limit :most
                        on conflict do nothing
                        """)
                .bind("run", run.key().run().value())
                .bind("source", run.source().value())
                .bind("whole", whole)
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
                          where run = :run and page = any(array(
                            select page from frontier
                            where run = :run and page > :after and (lease_until is null or lease_until < clock())
                            order by page
                            limit :most
                            for update skip locked))
                          returning page
                        )
                        select id, url, external_id, etag, last_modified, hash, failing,
                          -- What a list of long ago says vouches for nothing.
                          listed_in = :run and fetched_at > listed_end and lastmod = listed_lastmod as vouched
                        from claimed join page on page.id = claimed.page
                        order by id
                        """)
                .bind("run", run.key().run().value())
                .bind("worker", worker)
                .bind("lease", Renewal.LEASE)
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> errand(row, run))
                .list();
    }

    /** Keeps what a worker claimed. What it settles just now is let alone. */
    void renew(Handle handle, Run run, String worker) {
        handle.createUpdate("""
                        update frontier set lease_until = clock() + cast(:lease as interval)
                        where run = :run and page = any(array(
                          select page from frontier where run = :run and worker = :worker for update skip locked))
                        """)
                .bind("run", run.key().run().value())
                .bind("worker", worker)
                .bind("lease", Renewal.LEASE)
                .execute();
    }

    /** Gives back what a worker claimed. */
    void release(Handle handle, Run run, String worker) {
        handle.createUpdate(
                        "update frontier set worker = null, lease_until = null where run = :run and worker = :worker")
                .bind("run", run.key().run().value())
                .bind("worker", worker)
                .execute();
    }

    /** Whether pages are left that somebody has yet to read. */
    boolean isAnyLeft(Handle handle, Run run) {
        return handle.createQuery("select exists (select from frontier where run = :run)")
                .bind("run", run.key().run().value())
                .mapTo(Boolean.class)
                .one();
    }

    /** How long what is left of a run stays with those who hold it, the lead included, if they say nothing any more. */
    Duration heldFor(Handle handle, Run run) {
        return Duration.ofSeconds(handle.createQuery("""
                        select cast(ceil(coalesce(greatest(extract(epoch from max(lease_until) - clock()), 0), 0)) as bigint)
                        from (select lease_until from frontier where run = :run
                          union all select lease_until from run_due where run = :run) as held
                        """)
                .bind("run", run.key().run().value())
                .mapTo(Long.class)
                .one());
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
                        "pages",
                        Long.class,
                        visited.stream().map(each -> each.errand().page()).toList())
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

    private static Errand errand(ResultSet row, Run run) throws SQLException {
        Known known = run.options().everything()
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
}
