package io.shelftalker.scraper.run;

import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.scraper.fetch.Politeness;
import io.shelftalker.scraper.fetch.Visit;
import io.shelftalker.scraper.fetch.Visits;
import io.shelftalker.scraper.price.PriceHabits;
import io.shelftalker.scraper.source.Source;
import io.shelftalker.scraper.source.Sources;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Works on runs. Many may work on one run, in many processes: one leads, all fetch; whoever is killed leaves the rest to
 * the others, or to a later call.
 */
@Singleton
public final class Scraper {
    private static final long WAIT_MILLIS = 500;
    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final int SLICE = 2_000;
    /** How many batches of a slice that passed are applied for each batch of pages that is settled. */
    private static final int STEPS = 3;

    private final Transactions transactions;
    private final Runs runs;
    private final Sources sources;
    private final Work work;

    Scraper(Transactions transactions, Runs runs, Sources sources, Work work) {
        this.transactions = transactions;
        this.runs = runs;
        this.sources = sources;
        this.work = work;
    }

    /** The beans that a worker needs, apart from the rows that say what there is to do. */
    @Singleton
    record Work(
            Visits visits,
            Leads leads,
            Listings listings,
            Pages pages,
            Reader reader,
            Habits habits,
            Settling settling,
            Slices slices,
            Closing closing,
            Aftermath aftermath,
            RunReports reports) {}

    /** Works on a run until it is over, alone or with others, and says how it went. */
    public RunReport run(RunKey key, RunProgress progress) throws InterruptedException {
        String worker = UUID.randomUUID().toString();
        Source source = transactions.in(
                key.workspace(),
                handle -> sources.get(handle, runs.get(handle, key).source()));
        Run run = begin(key);
        Politeness politeness = politeness(run, source);
        try (Visit visit = source.render()
                ? work.visits().beginDrawn(source.url(), politeness)
                : work.visits().begin(source.url(), politeness)) {
            while (!run.state().isOver()) {
                step(run, source, visit, new Worker(worker, politeness, progress));
                run = transactions.in(key.workspace(), handle -> runs.get(handle, key));
            }
        }
        Run over = run;
        return transactions.in(key.workspace(), handle -> work.reports().of(handle, over));
    }

    /** @param name what its claims are made under */
    private record Worker(String name, Politeness politeness, RunProgress progress) {}

    private Run begin(RunKey key) {
        return transactions.in(key.workspace(), handle -> {
            runs.start(handle, key);
            return runs.get(handle, key);
        });
    }

    private void step(Run run, Source source, Visit visit, Worker worker) throws InterruptedException {
        if (run.state() == RunState.QUEUED) {
            lead(run, lead -> work.listings()
                    .read(new Listings.Work(lead, run), source, visit)
                    .ifPresent(ending -> work.aftermath().end(lead, run.key(), source, ending)));
            return;
        }
        if (run.state() == RunState.FETCHING) {
            fetch(run, source, visit, worker);
        }
        boolean left =
                transactions.in(run.key().workspace(), handle -> work.pages().isAnyLeft(handle, run));
        if (left && visit.isClosed()) {
            transactions.run(run.key().workspace(), handle -> work.pages().abandon(handle, run));
        } else if (left) {
            // Others still read; should they die, their claims end.
            TimeUnit.MILLISECONDS.sleep(WAIT_MILLIS);
            return;
        }
        lead(run, lead -> work.closing().close(lead, run.key(), source));
    }

    private void fetch(Run run, Source source, Visit visit, Worker worker) throws InterruptedException {
        int readers = worker.politeness().concurrency();
        int ahead = readers * (worker.politeness().delay().compareTo(SLOW) > 0 ? 2 : 16);
        Claims claims = new Claims(run, worker.name());
        Batches batches = new Batches(run, source, worker);
        PriceHabits habits =
                transactions.in(run.key().workspace(), handle -> work.habits().of(handle, source.id()));
        new Crawl(readers, ahead, claims::next, batches::settle)
                .run(work.reader().with(habits), visit, source.rules());
    }

    /** Claims in the order of the pages, and from the front again once the end is reached. */
    private final class Claims {
        private final Run run;
        private final String worker;
        private long after;

        Claims(Run run, String worker) {
            this.run = run;
            this.worker = worker;
        }

        List<Errand> next(int most) {
            List<Errand> claimed = from(after, most);
            if (claimed.isEmpty() && after > 0) {
                claimed = from(0, most);
            }
            after = claimed.isEmpty() ? 0 : claimed.getLast().page();
            return claimed;
        }

        private List<Errand> from(long page, int most) {
            return transactions.in(
                    run.key().workspace(), handle -> work.pages().claim(handle, run, worker, page, most));
        }
    }

    /**
     * Settles batches, tells how far the run is, and judges a slice now and then. What passes is applied a little after
     * each batch, so that the readers never wait for a whole slice.
     */
    private final class Batches {
        private final Run run;
        private final Source source;
        private final Worker worker;
        private final long began = System.nanoTime();
        private final long before;
        private int sinceSlice;
        private OptionalLong passing = OptionalLong.empty();

        Batches(Run run, Source source, Worker worker) {
            this.run = run;
            this.source = source;
            this.worker = worker;
            this.before = run.counts().fetched();
        }

        void settle(List<Visited> batch) {
            Run now = transactions.in(
                    run.key().workspace(), handle -> work.settling().settle(handle, run, worker.name(), batch));
            worker.progress().moved(Progress.of(now.counts(), before, Duration.ofNanos(System.nanoTime() - began)));
            sinceSlice += batch.size();
            if (sinceSlice >= SLICE && passing.isEmpty()) {
                sinceSlice = 0;
                passing = work.slices().passing(run.key(), source);
            }
            for (int step = 0; step < STEPS && passing.isPresent(); step++) {
                boolean more = work.slices().applyNext(run.key(), passing.getAsLong());
                passing = more ? passing : OptionalLong.empty();
            }
        }
    }

    /** What is done under a run's lead. */
    @FunctionalInterface
    private interface Led {
        void under(Lead lead) throws InterruptedException;
    }

    private void lead(Run run, Led led) throws InterruptedException {
        Optional<Long> fence = transactions.across(handle -> work.leads().take(handle, run.key()));
        if (fence.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(WAIT_MILLIS);
            return;
        }
        Lead lead = new Lead(transactions, work.leads(), run.key(), fence.get());
        try {
            led.under(lead);
        } catch (Lead.Lost lost) {
            // Whoever leads by now goes on; the next look at the run says how far they are.
            return;
        } finally {
            lead.leave();
        }
    }

    private static Politeness politeness(Run run, Source source) {
        Politeness politeness = source.politeness();
        politeness = run.options().delay().map(politeness::withDelay).orElse(politeness);
        return run.options().concurrency().map(politeness::withConcurrency).orElse(politeness);
    }
}
