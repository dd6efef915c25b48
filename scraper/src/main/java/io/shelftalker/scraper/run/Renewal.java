package io.shelftalker.scraper.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renews a lease for as long as somebody works under it. So a lease may be short, and what a killed worker held is soon
 * free, however long one page or one list takes.
 */
final class Renewal implements AutoCloseable {
    /** How long what is held stays so without being renewed; long enough for some renewals to fail. */
    static final String LEASE = "45 seconds";

    private static final long EVERY_SECONDS = 10;
    private static final Logger log = LoggerFactory.getLogger(Renewal.class);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;

    private Renewal(Runnable renewing) {
        this.thread = Thread.ofVirtual().name("renewal").start(() -> go(renewing));
    }

    /** Begins to renew. @param renewing does it once */
    static Renewal of(Runnable renewing) {
        return new Renewal(renewing);
    }

    private void go(Runnable renewing) {
        try {
            while (!ended.await(EVERY_SECONDS, TimeUnit.SECONDS)) {
                renew(renewing);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    // A loop that must survive: the next renewal may go well, and if none does, others take over.
    private static void renew(Runnable renewing) {
        try {
            renewing.run();
        } catch (RuntimeException failure) {
            log.warn("A lease could not be renewed", failure);
        }
    }

    /** Ends it: afterwards nothing is renewed any more. */
    @Override
    public void close() {
        ended.countDown();
        try {
            thread.join();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
