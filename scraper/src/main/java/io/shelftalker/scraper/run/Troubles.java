package io.shelftalker.scraper.run;

import io.shelftalker.scraper.fetch.Trouble;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What runs could not read, counted by reason, with some examples of each. */
@Singleton
final class Troubles {
    private static final int EXAMPLES = 10;

    /** Adds what could not be read. */
    void note(Handle handle, RunKey key, Reason.Part part, List<FailedPage> pages) {
        if (pages.isEmpty()) {
            return;
        }
        handle.createUpdate("""
                        with new as (
                          select *, row_number() over (partition by trouble) as place,
                            count(*) over (partition by trouble) as together
                          from unnest(:urls, :troubles, :details) as new(url, trouble, detail)
                        ), counted as (
                          insert into run_reason (run, part, trouble, pages)
                          select :run, :part, trouble, count(*) from new group by trouble order by trouble
                          on conflict (run, part, trouble) do update set pages = run_reason.pages + excluded.pages
                          returning trouble, pages
                        )
                        insert into run_trouble (run, part, url, trouble, detail)
                        select :run, :part, url, trouble, detail
                        from new join counted using (trouble)
                        where counted.pages - together + place <= :most
                        """)
                .bind("run", key.run().value())
                .bind("part", column(part))
                .bind("most", EXAMPLES)
                .bindArray(
                        "urls",
                        String.class,
                        pages.stream().map(FailedPage::url).toList())
                .bindArray(
                        "troubles",
                        String.class,
                        pages.stream().map(page -> page.trouble().name()).toList())
                .bindArray(
                        "details",
                        String.class,
                        pages.stream().map(FailedPage::detail).toList())
                .execute();
    }

    /** What was in a run's way most often: of its pages, or else of its list. */
    Optional<Trouble> commonest(Handle handle, RunKey key) {
        return handle.createQuery("""
                        select trouble from run_reason where run = :run and part in ('list', 'page')
                        order by trouble = 'HOST_CLOSED', part desc, pages desc, trouble limit 1
                        """)
                .bind("run", key.run().value())
                .mapTo(String.class)
                .findOne()
                .map(Trouble::valueOf);
    }

    /** How many pages were walls or logins. */
    long walls(Handle handle, RunKey key) {
        return handle.createQuery("""
                        select coalesce(sum(pages), 0) from run_reason
                        where run = :run and part = 'page' and trouble in ('CHALLENGE', 'LOGIN')
                        """)
                .bind("run", key.run().value())
                .mapTo(Long.class)
                .one();
    }

    /** All reasons, lists of pages first, then the commonest. */
    List<Reason> of(Handle handle, RunKey key) {
        Map<String, List<FailedPage>> examples = examples(handle, key);
        return handle.createQuery("""
                        select part, trouble, pages from run_reason where run = :run
                        order by part, pages desc, trouble
                        """)
                .bind("run", key.run().value())
                .map((row, context) -> new Reason(
                        part(row.getString("part")),
                        Trouble.valueOf(row.getString("trouble")),
                        row.getLong("pages"),
                        examples.getOrDefault(row.getString("part") + row.getString("trouble"), List.of())))
                .list();
    }

    private static Map<String, List<FailedPage>> examples(Handle handle, RunKey key) {
        record Example(String reason, FailedPage page) {}
        return handle
                .createQuery("select part, url, trouble, detail from run_trouble where run = :run order by id")
                .bind("run", key.run().value())
                .map((row, context) ->
                        new Example(row.getString("part") + row.getString("trouble"), RunRow.failedPage(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Example::reason, Collectors.mapping(Example::page, Collectors.toUnmodifiableList())));
    }

    private static String column(Reason.Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    private static Reason.Part part(String column) {
        return Reason.Part.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
