package io.shelftalker.deploy.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Some workers that do the same thing over and over, each after the other's end, for a while. */
final class Load {
    private final int workers;
    private final Duration time;

    Load(int workers, Duration time) {
        this.workers = workers;
        this.time = time;
    }

    /** Something done over and over by one worker. */
    interface Step {
        void once(int worker) throws Exception;
    }

    /** How long each step took. @throws IllegalStateException if one fails */
    Latencies run(Step step) throws InterruptedException {
        Latencies latencies = new Latencies();
        List<Throwable> failures = new ArrayList<>();
        long end = System.nanoTime() + time.toNanos();
        List<Thread> threads = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            int number = worker;
            threads.add(Thread.ofVirtual().start(() -> work(step, number, end, latencies, failures)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " workers failed", failures.getFirst());
        }
        return latencies;
    }

    double seconds() {
        return time.toMillis() / 1000.0;
    }

    @SuppressWarnings("CatchingUnchecked") // a bench reports whatever went wrong
    private static void work(Step step, int worker, long end, Latencies latencies, List<Throwable> failures) {
        try {
            while (System.nanoTime() < end) {
                long start = System.nanoTime();
                step.once(worker);
                latencies.add(System.nanoTime() - start);
            }
        } catch (Exception failure) {
            synchronized (failures) {
                failures.add(failure);
            }
        }
    }
}
