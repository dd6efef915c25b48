package io.shelftalker.core.delivery;

import io.shelftalker.core.database.DatabaseAway;
import io.shelftalker.core.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes how attempts ended, many in one transaction when many end at once. */
final class Settler {
    private static final Logger log = LoggerFactory.getLogger(Settler.class);
    private static final int BATCH = 500;

    private final Outgoings outgoings;
    private final Runnable onMore;
    private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();

    /** @param onMore called when a conversation has more to send */
    Settler(Outgoings outgoings, Runnable onMore) {
        this.outgoings = outgoings;
        this.onMore = onMore;
    }

    /** An attempt that ended. @param written called once it is written */
    record Ended(WorkspaceId workspace, Settlement settlement, Runnable written) {}

    void add(Ended attempt) {
        ended.add(attempt);
    }

    /** Settles until interrupted, and then what is left. */
    void run() {
        List<Ended> batch = new ArrayList<>();
        while (take(batch)) {
            settle(batch);
            batch.clear();
        }
    }

    private boolean take(List<Ended> batch) {
        try {
            batch.add(ended.take());
            ended.drainTo(batch, BATCH - 1);
            return true;
        } catch (InterruptedException stopping) {
            ended.drainTo(batch);
            settle(batch);
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void settle(List<Ended> batch) {
        batch.stream().collect(Collectors.groupingBy(Ended::workspace)).forEach(this::settle);
    }

    private void settle(WorkspaceId workspace, List<Ended> attempts) {
        try {
            if (outgoings.settle(
                    workspace, attempts.stream().map(Ended::settlement).toList())) {
                onMore.run();
            }
        } catch (DatabaseAway away) {
            // The leases stand: when they end the rows are claimed and sent once more under the same key.
            log.warn("{} outcomes could not be settled: the database is away", attempts.size());
            again(attempts);
            return;
        } catch (RuntimeException failure) {
            log.error("{} outcomes could not be settled", attempts.size(), failure);
        }
        attempts.forEach(attempt -> attempt.written().run());
    }

    private void again(List<Ended> attempts) {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
            ended.addAll(attempts);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
