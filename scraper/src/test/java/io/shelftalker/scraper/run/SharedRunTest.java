package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedRunTest {
    private final ReadShop read = ReadShop.of(400);

    @AfterEach
    void close() {
        read.close();
    }

    @Test
    void goesOnWhereAKilledWorkerStopped() throws InterruptedException {
        RunKey run = read.request(Run.Options.USUAL);
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
        long before = pages();
        // What it had claimed is free again only once its lease is over.
        read.database.clock().advance(Duration.ofMinutes(4));

        RunReport report = read.beans.getBean(Scraper.class).run(run, RunProgress.UNSEEN);

        assertThat(before).isLessThan(400);
        assertThat(report.state()).isEqualTo(RunState.HEALTHY);
        assertThat(report.counts().products()).isEqualTo(400);
        assertThat(read.listed()).isEqualTo(400);
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
