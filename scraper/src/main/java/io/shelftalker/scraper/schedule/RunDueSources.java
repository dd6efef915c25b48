package io.shelftalker.scraper.schedule;

import io.shelftalker.core.schedule.Activity;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.scraper.run.RunKey;
import io.shelftalker.scraper.run.RunProgress;
import io.shelftalker.scraper.run.Runs;
import io.shelftalker.scraper.run.Scraper;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the sources that are due, takes up runs that others left, and lends a hand to those under way.
 *
 * <p>May be woken anywhere, at any time, any number of times at once: each due time of a source makes one run.
 */
@Singleton
public final class RunDueSources implements Activity {
    private static final Logger log = LoggerFactory.getLogger(RunDueSources.class);
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final int AT_ONCE = 4;

    private final Transactions transactions;
    private final DueSources sources;
    private final Heartbeat heartbeat;
    private final Runs runs;
    private final Scraper scraper;
    private final ConcurrentMap<RunKey, Thread> working = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    RunDueSources(Transactions transactions, DueSources sources, Heartbeat heartbeat, Runs runs, Scraper scraper) {
        this.transactions = transactions;
        this.sources = sources;
        this.heartbeat = heartbeat;
        this.runs = runs;
        this.scraper = scraper;
    }

    /** Looks for what is due and begins it; returns without waiting for it. */
    public void wake() {
        sources.request();
        heartbeat.listen();
        List<RunKey> open = transactions.across(runs::open);
        open.stream().filter(run -> !working.containsKey(run)).forEach(this::begin);
    }

    @Override
    public void start() {
        stopping = false;
    }

    /** Leaves the runs under way to others, or to the next start. */
    @Override
    public void stop() {
        stopping = true;
        List<Thread> threads = List.copyOf(working.values());
        threads.forEach(Thread::interrupt);
        long deadline = System.nanoTime() + GRACE.toNanos();
        try {
            for (Thread thread : threads) {
                thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin(RunKey run) {
        if (stopping || working.size() >= AT_ONCE) {
            return;
        }
        Thread worker = Thread.ofVirtual().name("run-" + run.run().value()).unstarted(() -> work(run));
        if (working.putIfAbsent(run, worker) == null) {
            worker.start();
        }
    }

    // A loop that must survive: what ends one run ends no other, and the next wake tries again.
    private void work(RunKey run) {
        try {
            scraper.run(run, RunProgress.UNSEEN);
        } catch (InterruptedException leaving) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            log.error(
                    "Work on run {} broke off; the next look takes it up again",
                    run.run().value(),
                    failure);
        } finally {
            working.remove(run);
        }
    }
}
