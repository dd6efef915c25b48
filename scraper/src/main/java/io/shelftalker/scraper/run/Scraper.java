package io.shelftalker.scraper.run;

import io.shelftalker.core.database.DatabaseAway;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.scraper.fetch.Politeness;
import io.shelftalker.scraper.fetch.Visit;
import io.shelftalker.scraper.fetch.Visits;
import io.shelftalker.scraper.source.BrokenSource;
import io.shelftalker.scraper.source.Source;
import io.shelftalker.scraper.source.Sources;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on runs. Many may work on one run, in many processes: one leads, all fetch; whoever is killed leaves the rest to
 * the others, or to a later call.
 */
@Singleton
public final class Scraper {
    private static final Logger log = LoggerFactory.getLogger(Scraper.class);
    private static final long WAIT_MILLIS = 500;
    /** How long the database may be away before a run is left to whoever looks next. */
    private static final Duration OUTAGE = Duration.ofMinutes(5);

    private final Transactions transactions;
    private final Sources sources;
    private final Work work;

    Scraper(Transactions transactions, Sources sources, Work work) {
        this.transactions = transactions;
        this.sources = sources;
        this.work = work;
    }

    /** What there is to do with a run, and where it stands. */
    @Singleton
    record Work(Runs runs, Visits visits, Leader leader, Harvest harvest, RunReports reports) {}

    /** Works on a run until it is over, alone or with others, and says how it went. */
    public RunReport run(RunKey key, RunProgress progress) throws InterruptedException {
        Run run = begin(key);
        Optional<BrokenSource> broken =
                transactions.in(key.workspace(), handle -> sources.broken(handle, run.source()));
        if (broken.isPresent()) {
            work.leader().breakOff(run, broken.get());
        } else {
            follow(run, progress);
        }
        return transactions.in(
                key.workspace(), handle -> work.reports().of(handle, work.runs().get(handle, key)));
    }

    private void follow(Run run, RunProgress progress) throws InterruptedException {
        Source source = transactions.in(run.key().workspace(), handle -> sources.get(handle, run.source()));
        Politeness politeness = politeness(run, source);
        Harvest.Worker worker = new Harvest.Worker(UUID.randomUUID().toString(), politeness, progress);
        try (Visit visit = source.render()
                ? work.visits().beginDrawn(source.url(), politeness)
                : work.visits().begin(source.url(), politeness)) {
            new Course(source, visit, worker).follow(run);
        }
    }

    private Run begin(RunKey key) {
        return transactions.in(key.workspace(), handle -> {
            work.runs().start(handle, key);
            return work.runs().get(handle, key);
        });
    }

    /** A worker's way through a run: step by step until it is over, waiting where the database is away. */
    private final class Course {
        private final Source source;
        private final Visit visit;
        private final Harvest.Worker worker;
        private long answered = System.nanoTime();

        Course(Source source, Visit visit, Harvest.Worker worker) {
            this.source = source;
            this.visit = visit;
            this.worker = worker;
        }

        void follow(Run begun) throws InterruptedException {
            Run run = begun;
            while (!run.state().isOver()) {
                run = next(run);
            }
        }

        private Run next(Run run) throws InterruptedException {
            try {
                boolean progress = step(run);
                Run now = transactions.in(
                        run.key().workspace(), handle -> work.runs().get(handle, run.key()));
                answered = System.nanoTime();
                if (!progress) {
                    worker.progress().waits(work.harvest().heldFor(now));
                    TimeUnit.MILLISECONDS.sleep(WAIT_MILLIS);
                }
                return now;
            } catch (DatabaseAway away) {
                if (System.nanoTime() - answered > OUTAGE.toNanos()) {
                    throw away;
                }
                log.warn("Run {} waits for the database", run.key().run().value());
                TimeUnit.MILLISECONDS.sleep(WAIT_MILLIS);
                return run;
            }
        }

        /** @return false if it is for others to go on: should they die, what they hold is free soon */
        private boolean step(Run run) throws InterruptedException {
            if (source.rules().refused().isPresent() && run.state() != RunState.CLOSING) {
                work.harvest().abandon(run);
                return work.leader().refuse(run, source.rules().refused().get());
            }
            if (run.state() == RunState.QUEUED) {
                return work.leader().list(run, source, visit);
            }
            if (run.state() == RunState.FETCHING) {
                work.harvest().gather(run, source, visit, worker);
            }
            if (work.harvest().isAnyLeft(run)) {
                if (!visit.isClosed()) {
                    return false;
                }
                work.harvest().abandon(run);
            }
            return work.leader().close(run, source, visit);
        }
    }

    private static Politeness politeness(Run run, Source source) {
        Politeness politeness = source.politeness();
        politeness = run.options().delay().map(politeness::withDelay).orElse(politeness);
        return run.options().concurrency().map(politeness::withConcurrency).orElse(politeness);
    }
}
