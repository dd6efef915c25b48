package io.shelftalker.deploy.bench;

import io.shelftalker.scraper.run.Progress;
import io.shelftalker.scraper.run.RunProgress;

/** Looks, some times along a run, at how much is alive on the heap: what is left after a collection. */
final class LiveHeap implements RunProgress {
    private static final int LOOKS = 10;

    private long next;
    private long most;

    @Override
    public void moved(Progress progress) {
        if (progress.done() >= next) {
            next = progress.done() + Math.max(1, progress.total() / LOOKS);
            Runtime runtime = Runtime.getRuntime();
            System.gc();
            most = Math.max(most, runtime.totalMemory() - runtime.freeMemory());
        }
    }

    /** In bytes, the largest of all looks. */
    long most() {
        return most;
    }
}
