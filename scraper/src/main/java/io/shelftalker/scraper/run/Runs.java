package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.Recorded;
import io.shelftalker.catalog.product.RunId;
import io.shelftalker.catalog.product.SourceId;
import io.shelftalker.core.workspace.WorkspaceId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The runs of a workspace, in the caller's transaction. */
@Singleton
public final class Runs {
    private static final String GLANCES_KEPT = "7 days";

    /**
     * Asks for a run of a source, or finds the one that is under way.
     *
     * @return empty where its due time was taken care of already
     */
    public Optional<RunKey> request(Handle handle, WorkspaceId workspace, Wish wish) {
        Optional<Long> made = insert(handle, wish);
        made.ifPresent(run -> handle.createUpdate("insert into run_due (run, workspace) values (:run, :workspace)")
                .bind("run", run)
                .bind("workspace", workspace.value())
                .execute());
        return made.or(() -> wish.due().isPresent() ? Optional.empty() : active(handle, wish))
                .map(run -> new RunKey(workspace, new RunId(run)));
    }

    private static Optional<Long> insert(Handle handle, Wish wish) {
        Run.Options options = wish.options();
        Optional<Asked> asked = wish.asked();
        return handle.createQuery("""
                        insert into run (source, state, due_at, everything, glance, delay_ms, concurrency, is_first,
                          asked_by, asked_in, asked_language, asked_zone)
                        select :source, 'queued', cast(:due as timestamptz), :everything, :glance, cast(:delay as int),
                          cast(:concurrency as int),
                          not exists (
                            select from run
                            where source = :source and not glance and state in ('healthy', 'partial', 'released')),
                          cast(:by as bigint), cast(:in as bigint), cast(:language as text), cast(:zone as text)
                        on conflict do nothing
                        returning id
                        """)
                .bind("source", wish.source().value())
                .bind("due", orNull(wish.due()))
                .bind("everything", options.everything())
                .bind("glance", options.reach() == Run.Reach.WATCHED)
                .bind("delay", orNull(options.delay().map(Duration::toMillis)))
                .bind("concurrency", orNull(options.concurrency()))
                .bind("by", orNull(asked.map(person -> person.contact().value())))
                .bind("in", orNull(asked.map(person -> person.conversation().value())))
                .bind("language", orNull(asked.map(person -> person.language().toLanguageTag())))
                .bind("zone", orNull(asked.map(person -> person.zone().getId())))
                .mapTo(Long.class)
                .findOne();
    }

    private static Optional<Long> active(Handle handle, Wish wish) {
        return handle.createQuery("""
                        select id from run
                        where source = :source and glance = :glance and state in ('queued', 'fetching', 'closing')
                        """)
                .bind("source", wish.source().value())
                .bind("glance", wish.options().reach() == Run.Reach.WATCHED)
                .mapTo(Long.class)
                .findOne();
    }

    /** The runs that are not over, in all workspaces; needs none. */
    public List<RunKey> open(Handle handle) {
        return handle.createQuery("select run, workspace from run_due order by run")
                .map((row, context) ->
                        new RunKey(new WorkspaceId(row.getLong("workspace")), new RunId(row.getLong("run"))))
                .list();
    }

    public Run get(Handle handle, RunKey key) {
        return find(handle, key).orElseThrow();
    }

    public Optional<Run> find(Handle handle, RunKey key) {
        return handle.createQuery("select * from run where id = :run")
                .bind("run", key.run().value())
                .map((row, context) -> RunRow.read(row, key.workspace()))
                .findOne();
    }

    /** The latest runs of all sources, the latest first; of each source's glances only the last, which are many. */
    public List<Run> latest(Handle handle, WorkspaceId workspace, int most) {
        return handle.createQuery("""
                        select * from run
                        where not glance or id in (select max(id) from run where glance group by source)
                        order by id desc limit :most
                        """)
                .bind("most", most)
                .map((row, context) -> RunRow.read(row, workspace))
                .list();
    }

    /** The latest run of a source that is over, glances apart. */
    public Optional<Run> last(Handle handle, WorkspaceId workspace, SourceId source) {
        return handle.createQuery("""
                        select * from run
                        where source = :source and not glance and state not in ('queued', 'fetching', 'closing')
                        order by id desc limit 1
                        """)
                .bind("source", source.value())
                .map((row, context) -> RunRow.read(row, workspace))
                .findOne();
    }

    /** The latest run of a source, over or not, glances apart. */
    Optional<Run> latestOf(Handle handle, WorkspaceId workspace, SourceId source) {
        return handle.createQuery("select * from run where source = :source and not glance order by id desc limit 1")
                .bind("source", source.value())
                .map((row, context) -> RunRow.read(row, workspace))
                .findOne();
    }

    /** The latest run of a source that went well, glances apart. */
    Optional<Run> lastWell(Handle handle, WorkspaceId workspace, SourceId source) {
        return handle.createQuery("""
                        select * from run
                        where source = :source and not glance and state in ('healthy', 'partial', 'released')
                        order by id desc limit 1
                        """)
                .bind("source", source.value())
                .map((row, context) -> RunRow.read(row, workspace))
                .findOne();
    }

    /** Whether a source is read just now, be it by a glance. */
    boolean isAnyOpen(Handle handle, SourceId source) {
        return handle.createQuery("""
                        select exists (
                          select from run where source = :source and state in ('queued', 'fetching', 'closing'))
                        """)
                .bind("source", source.value())
                .mapTo(Boolean.class)
                .one();
    }

    /** Whether differences of a source wait for a second run or an operator. */
    public boolean isAnyHeld(Handle handle, SourceId source) {
        return handle.createQuery("select exists (select from run where source = :source and state = 'held')")
                .bind("source", source.value())
                .mapTo(Boolean.class)
                .one();
    }

    /** The run of a source whose differences are held. */
    Optional<Run> held(Handle handle, WorkspaceId workspace, SourceId source) {
        return handle.createQuery(
                        "select * from run where source = :source and state = 'held' order by id desc limit 1")
                .bind("source", source.value())
                .map((row, context) -> RunRow.read(row, workspace))
                .findOne();
    }

    /** The run of a source whose differences are held, other than this one. */
    Optional<Run> held(Handle handle, Run run) {
        return handle.createQuery("""
                        select * from run where source = :source and state = 'held' and id <> :run order by id desc limit 1
                        """)
                .bind("source", run.source().value())
                .bind("run", run.key().run().value())
                .map((row, context) -> RunRow.read(row, run.key().workspace()))
                .findOne();
    }

    /**
     * Locks a run until the transaction ends, and says how it stands. With it all other runs of its source are locked,
     * so that a glance and a run never wait for each other in a circle.
     */
    Run lock(Handle handle, RunKey key) {
        handle.createQuery("""
                        select id from source where id = (select source from run where id = :run) for no key update
                        """).bind("run", key.run().value()).mapTo(Long.class).one();
        return handle.createQuery("select * from run where id = :run for update")
                .bind("run", key.run().value())
                .map((row, context) -> RunRow.read(row, key.workspace()))
                .one();
    }

    void start(Handle handle, RunKey key) {
        handle.createUpdate("update run set started_at = coalesce(started_at, clock()) where id = :run")
                .bind("run", key.run().value())
                .execute();
    }

    /** Notes that the list of pages was read, and how many of them are to be fetched. */
    void listed(Handle handle, RunKey key, boolean whole, long listed, long due) {
        handle.createUpdate("""
                        update run set state = 'fetching', whole_listing = :whole, listed = :listed, due = :due
                        where id = :run
                        """)
                .bind("run", key.run().value())
                .bind("whole", whole)
                .bind("listed", listed)
                .bind("due", due)
                .execute();
    }

    /** Notes that all pages were read. @return whether nobody had noted it before */
    boolean closing(Handle handle, RunKey key) {
        return handle.createUpdate("update run set state = 'closing' where id = :run and state = 'fetching'")
                        .bind("run", key.run().value())
                        .execute()
                == 1;
    }

    /** Notes that what is staged may be applied, whatever of it is left. */
    void approve(Handle handle, RunKey key) {
        handle.createUpdate("update run set approved = true where id = :run")
                .bind("run", key.run().value())
                .execute();
    }

    /** @return the run as it is now */
    Run count(Handle handle, RunKey key, Tally tally) {
        return handle.createQuery("""
                        update run set fetched = fetched + :fetched, unchanged = unchanged + :unchanged,
                          products = products + :products, other_pages = other_pages + :others, gone = gone + :gone,
                          skipped = skipped + :skipped, failed = failed + :failed, blocked = blocked + :blocked,
                          still_failing = still_failing + :still,
                          without_price = without_price + :priceless, shelved = shelved + :shelved
                        where id = :run
                        returning *
                        """)
                .bind("run", key.run().value())
                .bind("fetched", tally.fetched())
                .bind("unchanged", tally.unchanged())
                .bind("products", tally.products())
                .bind("others", tally.others())
                .bind("gone", tally.gone())
                .bind("skipped", tally.skipped())
                .bind("failed", tally.failed())
                .bind("blocked", tally.blocked())
                .bind("still", tally.stillFailing())
                .bind("priceless", tally.withoutPrice())
                .bind("shelved", tally.shelved())
                .map((row, context) -> RunRow.read(row, key.workspace()))
                .one();
    }

    void applied(Handle handle, RunKey key, Recorded recorded) {
        handle.createUpdate("""
                        update run set added = added + :added, repriced = repriced + :repriced,
                          restocked = restocked + :restocked, sold_out = sold_out + :soldOut,
                          relisted = relisted + :relisted, described = described + :described,
                          delisted = delisted + :delisted, emptied = emptied + :emptied
                        where id = :run
                        """)
                .bind("run", key.run().value())
                .bind("added", recorded.added())
                .bind("repriced", recorded.repriced())
                .bind("restocked", recorded.restocked())
                .bind("soldOut", recorded.soldOut())
                .bind("relisted", recorded.relisted())
                .bind("described", recorded.described())
                .bind("delisted", recorded.delisted())
                .bind("emptied", recorded.emptied())
                .execute();
    }

    /** Ends a run: nobody works on it any more. */
    void end(Handle handle, RunKey key, Ending ending) {
        handle.createUpdate("""
                        update run set state = :state, trouble = cast(:trouble as text), detail = cast(:detail as text), traits = :traits,
                          held_since = cast(:held as timestamptz), ended_at = coalesce(ended_at, clock())
                        where id = :run
                        """)
                .bind("run", key.run().value())
                .bind("state", ending.state().column())
                .bind("trouble", orNull(ending.trouble()))
                .bind("detail", orNull(ending.detail()))
                .bindArray(
                        "traits",
                        String.class,
                        ending.traits().stream().map(Trait::column).toList())
                .bind("held", orNull(ending.heldSince()))
                .execute();
        handle.createUpdate("delete from run_due where run = :run")
                .bind("run", key.run().value())
                .execute();
    }

    /** Forgets glances of a source that brought nothing and ended days ago. @return which */
    List<RunId> forgetGlances(Handle handle, SourceId source) {
        return handle.createQuery("""
                        with old as materialized (
                          select id from run
                          where source = :source and glance and ended_at < clock() - cast(:kept as interval)
                            and added + repriced + restocked + sold_out + relisted + described + delisted + emptied = 0
                            and id <> (select max(id) from run where source = :source and glance)
                            and not exists (select from frontier where frontier.run = run.id)
                            and not exists (select from staged where staged.run = run.id)
                        ), troubles as (
                          delete from run_trouble using old where run = old.id
                        ), reasons as (
                          delete from run_reason using old where run = old.id
                        )
                        delete from run using old where run.id = old.id returning run.id
                        """)
                .bind("source", source.value())
                .bind("kept", GLANCES_KEPT)
                .mapTo(Long.class)
                .map(RunId::new)
                .list();
    }

    /** Decides a held run: its differences were let pass, or thrown away. */
    void decide(Handle handle, RunKey key, RunState decision) {
        handle.createUpdate("update run set state = :state where id = :run and state = 'held'")
                .bind("run", key.run().value())
                .bind("state", decision.column())
                .execute();
    }

    /** Notes that a run was decided by an operator who threw its differences away. */
    void refuse(Handle handle, RunKey key) {
        handle.createUpdate("update run set refused_at = clock() where id = :run")
                .bind("run", key.run().value())
                .execute();
    }

    void forgetRefusal(Handle handle, RunKey key) {
        handle.createUpdate("update run set refused_at = null where id = :run")
                .bind("run", key.run().value())
                .execute();
    }

    /** The run of a source whose differences an operator threw away, while it is kept in mind. */
    Optional<Run> refused(Handle handle, WorkspaceId workspace, SourceId source) {
        return handle.createQuery("""
                        select * from run where source = :source and refused_at is not null order by id desc limit 1
                        """)
                .bind("source", source.value())
                .map((row, context) -> RunRow.read(row, workspace))
                .findOne();
    }

    boolean isRefusedWithin(Handle handle, RunKey key, Duration time) {
        return handle.createQuery("""
                        select coalesce(refused_at + :seconds * interval '1 second' > clock(), false)
                        from run where id = :run
                        """)
                .bind("run", key.run().value())
                .bind("seconds", time.toSeconds())
                .mapTo(Boolean.class)
                .one();
    }

    private static @Nullable Object orNull(Optional<?> value) {
        return value.isPresent() ? value.get() : null;
    }
}
