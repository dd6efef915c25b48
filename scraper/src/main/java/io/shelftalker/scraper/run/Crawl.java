package io.shelftalker.scraper.run;

import io.shelftalker.scraper.fetch.Trouble;
import io.shelftalker.scraper.fetch.Visit;
import io.shelftalker.scraper.rules.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A worker's share of a run: claims pages ahead, has several readers fetch them at once, and settles what they bring in
 * batches. Ends when nothing is left to claim, or the site does not want to be asked any more. A page that cannot be read
 * for a fault of the reader's is given up for this run, and the others go on.
 */
final class Crawl {
    private static final Logger log = LoggerFactory.getLogger(Crawl.class);

    private static final int BATCH = 100;
    private static final long LINGER_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final int readers;
    private final int ahead;
    private final IntFunction<List<Errand>> claims;
    private final Consumer<List<Visited>> settling;
    private final BlockingQueue<Errand> errands = new LinkedBlockingQueue<>();
    private final BlockingQueue<Visited> results = new LinkedBlockingQueue<>();
    private final AtomicReference<Error> broken = new AtomicReference<>();
    private boolean more = true;
    private int underWay;

    /**
     * @param ahead how many pages to claim before they are needed
     * @param claims takes at most so many pages; none if there are none
     * @param settling writes down what was read
     */
    Crawl(int readers, int ahead, IntFunction<List<Errand>> claims, Consumer<List<Visited>> settling) {
        this.readers = readers;
        this.ahead = ahead;
        this.claims = claims;
        this.settling = settling;
    }

    void run(Reader reader, Visit visit, Rules rules) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        try {
            for (int number = 0; number < readers; number++) {
                threads.add(Thread.ofVirtual().name("reader-" + number).start(() -> read(reader, visit, rules)));
            }
            work(visit);
        } finally {
            threads.forEach(Thread::interrupt);
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    private void work(Visit visit) throws InterruptedException {
        while (more || underWay > 0) {
            more = more && !visit.isClosed();
            refill();
            List<Visited> batch = gather();
            if (!batch.isEmpty()) {
                settling.accept(batch);
                underWay -= batch.size();
            }
            if (broken.get() != null) {
                throw broken.get();
            }
        }
    }

    private void refill() {
        if (!more || !isLow()) {
            return;
        }
        List<Errand> claimed = claims.apply(ahead);
        underWay += claimed.size();
        errands.addAll(claimed);
        more = !claimed.isEmpty();
    }

    private boolean isLow() {
        return errands.size() <= ahead / 2;
    }

    /** What comes within a moment: a batch, the last of it, or less where pages have to be claimed first. */
    private List<Visited> gather() throws InterruptedException {
        List<Visited> batch = new ArrayList<>();
        long deadline = System.nanoTime() + LINGER_NANOS;
        while (batch.size() < Math.min(BATCH, underWay) && !(more && isLow() && !batch.isEmpty())) {
            Visited next = results.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                return batch;
            }
            batch.add(next);
            results.drainTo(batch, BATCH - batch.size());
        }
        return batch;
    }

    private void read(Reader reader, Visit visit, Rules rules) {
        try {
            while (true) {
                results.put(read(errands.take(), reader, visit, rules));
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        } catch (Error failure) {
            broken.compareAndSet(null, failure);
        }
    }

    private static Visited read(Errand errand, Reader reader, Visit visit, Rules rules) throws InterruptedException {
        try {
            return reader.read(errand, visit, rules);
        } catch (RuntimeException | StackOverflowError failure) {
            log.warn("Could not read {}", errand.url(), failure);
            return new Visited(
                    errand,
                    new Visited.Unread(
                            Trouble.READING_FAILED, failure.getClass().getSimpleName(), false));
        }
    }
}
