package io.shelftalker.scraper.run;

import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.scraper.fetch.Politeness;
import io.shelftalker.scraper.fetch.Visit;
import io.shelftalker.scraper.price.PriceHabits;
import io.shelftalker.scraper.source.Source;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** What everybody who works on a run does: reads pages, as many as there are left, and settles what they say. */
@Singleton
final class Harvest {
    private static final Duration SLOW = Duration.ofSeconds(1);
    /** A smaller run is judged as a whole. */
    private static final int LARGE = 2_000;

    private static final int SLICE = 500;
    /** How many batches of a slice that passed are applied for each batch of pages that is settled. */
    private static final int STEPS = 3;

    private final Transactions transactions;
    private final Tables tables;
    private final Reader reader;
    private final Settling settling;
    private final Slices slices;

    Harvest(Transactions transactions, Tables tables, Reader reader, Settling settling, Slices slices) {
        this.transactions = transactions;
        this.tables = tables;
        this.reader = reader;
        this.settling = settling;
        this.slices = slices;
    }

    /** @param name what its claims are made under */
    record Worker(String name, Politeness politeness, RunProgress progress) {}

    /** Reads pages until none is free any more, or the site wants to be left alone. */
    void gather(Run run, Source source, Visit visit, Worker worker) throws InterruptedException {
        int readers = worker.politeness().concurrency();
        int ahead = readers * (worker.politeness().delay().compareTo(SLOW) > 0 ? 2 : 16);
        Claims claims = new Claims(run, worker.name());
        claims.release();
        Batches batches = new Batches(run, source, worker);
        PriceHabits habits =
                transactions.in(run.key().workspace(), handle -> tables.habits().of(handle, source.id()));
        try (Renewal _ = Renewal.of(claims::renew)) {
            new Crawl(readers, ahead, claims::next, batches::settle).run(reader.with(habits), visit, source.rules());
        }
    }

    /** Whether pages are left, be it that others read them. */
    boolean isAnyLeft(Run run) {
        return transactions.in(
                run.key().workspace(), handle -> tables.frontier().isAnyLeft(handle, run));
    }

    /** How long others hold what is left, should they not live any more. */
    Duration heldFor(Run run) {
        return transactions.in(
                run.key().workspace(), handle -> tables.frontier().heldFor(handle, run));
    }

    /** Gives up the pages that are left. */
    void abandon(Run run) {
        transactions.run(run.key().workspace(), handle -> tables.frontier().abandon(handle, run));
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

        /** What was claimed before something went wrong is nobody's. */
        void release() {
            transactions.run(run.key().workspace(), handle -> tables.frontier().release(handle, run, worker));
        }

        void renew() {
            transactions.run(run.key().workspace(), handle -> tables.frontier().renew(handle, run, worker));
        }

        private List<Errand> from(long page, int most) {
            return transactions.in(
                    run.key().workspace(), handle -> tables.frontier().claim(handle, run, worker, page, most));
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
                    run.key().workspace(), handle -> settling.settle(handle, run, source, worker.name(), batch));
            worker.progress().moved(Progress.of(now.counts(), before, Duration.ofNanos(System.nanoTime() - began)));
            sinceSlice += batch.size();
            if (sinceSlice >= SLICE && now.counts().fetched() >= LARGE && passing.isEmpty()) {
                sinceSlice = 0;
                passing = slices.passing(run.key(), source);
            }
            for (int step = 0; step < STEPS && passing.isPresent(); step++) {
                boolean more = slices.applyNext(run.key(), passing.getAsLong());
                passing = more ? passing : OptionalLong.empty();
            }
        }
    }
}
