package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedRunTest {
    /** The most pages that a worker has claimed at once: 16 ahead for each of 8 readers, and half as many under way. */
    private static final long CLAIMED = 192;

    private final ReadShop read = ReadShop.of(400);

    @AfterEach
    void close() {
        read.close();
    }

    @Test
    void goesOnWhereAKilledWorkerStopped() throws InterruptedException {
        RunKey run = read.request(Run.Options.USUAL);
        killInTheMiddle(run);
        letLeasesEnd();
        long before = pages();

        RunReport report = read.beans.getBean(Scraper.class).run(run, RunProgress.UNSEEN);

        assertThat(before).isLessThan(400);
        assertThat(report.state()).isEqualTo(RunState.HEALTHY);
        assertThat(report.counts().products()).isEqualTo(400);
        assertThat(read.listed()).isEqualTo(400);
        assertThat(pagesAskedFor()).isBetween(400L, 400L + CLAIMED);
    }

    @Test
    void tellsWhatChangedOnceThoughItsWorkerWasKilled() throws InterruptedException {
        read.run();
        for (int number = 0; number < 400; number += 20) {
            read.shop.change("K" + number, kettle -> kettle.withPrice("9.00"));
        }
        RunKey run = read.request(Run.Options.everythingAgain());
        killInTheMiddle(run);
        letLeasesEnd();

        RunReport report = read.beans.getBean(Scraper.class).run(run, RunProgress.UNSEEN);

        assertThat(report.state()).isEqualTo(RunState.HEALTHY);
        assertThat(read.events()).hasSize(20).containsOnly("PriceChanged");
    }

    @Test
    void saysForHowLongItWaitsForOneThatWasKilled() throws InterruptedException {
        RunKey run = read.request(Run.Options.USUAL);
        killInTheMiddle(run);
        List<Duration> waits = new ArrayList<>();

        RunReport report = read.beans.getBean(Scraper.class).run(run, new RunProgress() {
            @Override
            public void moved(Progress progress) {}

            @Override
            public void waits(Duration most) {
                waits.add(most);
                read.database.clock().advance(most.plusSeconds(1));
            }
        });

        assertThat(report.state()).isEqualTo(RunState.HEALTHY);
        assertThat(waits).first().satisfies(wait -> assertThat(wait.toSeconds()).isBetween(30L, 45L));
    }

    /** What a killed worker had claimed is free again only once its lease is over. */
    private void letLeasesEnd() {
        read.database.clock().advance(Duration.ofMinutes(4));
    }

    private long pagesAskedFor() {
        return read.shop.requests().paths().stream()
                .filter(path -> path.startsWith("/p/"))
                .mapToLong(path -> read.shop.requests().of(path))
                .sum();
    }

    private void killInTheMiddle(RunKey run) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Thread killed = Thread.ofVirtual().start(() -> {
            try {
                read.beans.getBean(Scraper.class).run(run, progress -> begun.countDown());
            } catch (InterruptedException killing) {
                Thread.currentThread().interrupt();
            }
        });
        begun.await();
        killed.interrupt();
        killed.join();
    }

    @Test
    void isSharedByReplicas() throws InterruptedException, ExecutionException {
        RunKey run = read.request(Run.Options.USUAL);
        try (ApplicationContext other = read.beans();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<RunReport> one =
                    threads.submit(() -> read.beans.getBean(Scraper.class).run(run, RunProgress.UNSEEN));
            Future<RunReport> two =
                    threads.submit(() -> other.getBean(Scraper.class).run(run, RunProgress.UNSEEN));

            assertThat(one.get().counts()).isEqualTo(two.get().counts());
            assertThat(one.get().state()).isEqualTo(RunState.HEALTHY);
        }
        assertThat(read.listed()).isEqualTo(400);
        assertThat(read.shop.requests().of("/p/kettle-7")).isEqualTo(1);
        assertThat(read.shop.requests().of("/p/kettle-333")).isEqualTo(1);
    }

    private long pages() {
        return read.in(handle ->
                handle.createQuery("select fetched from run").mapTo(Long.class).one());
    }
}
