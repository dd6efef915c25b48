package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shelftalker.core.database.DatabaseAway;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database is away in the middle of a run: the run waits for it, goes on, and ends right. */
class OutageTest {
    private static final int PAGES = 600;

    private final ReadShop read = ReadShop.of(PAGES);

    @AfterEach
    void close() {
        read.close();
    }

    @Test
    void isWaitedFor() throws InterruptedException, ExecutionException {
        RunKey key = read.request(Run.Options.USUAL);
        CountDownLatch begun = new CountDownLatch(1);
        try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<RunReport> run =
                    thread.submit(() -> read.beans.getBean(Scraper.class).run(key, progress -> begun.countDown()));
            begun.await();
            read.database.refuse();
            assertThatThrownBy(() -> read.listed()).isInstanceOf(DatabaseAway.class);
            read.database.admit();

            assertEndedWell(run.get());
        }
    }

    @Test
    void mayHappenAgainAndAgain() throws InterruptedException {
        AtomicInteger cuts = new AtomicInteger();
        RunReport report = read.beans.getBean(Scraper.class).run(read.request(Run.Options.USUAL), progress -> {
            if (cuts.incrementAndGet() <= 4) {
                read.database.disconnectEverybody();
            }
        });

        assertThat(cuts.get()).isGreaterThan(4);
        assertEndedWell(report);
    }

    private void assertEndedWell(RunReport report) {
        assertThat(report.state()).isEqualTo(RunState.HEALTHY);
        assertThat(report.counts().products()).isEqualTo(PAGES);
        assertThat(report.applied().added()).isEqualTo(PAGES);
        assertThat(read.listed()).isEqualTo(PAGES);
    }
}
