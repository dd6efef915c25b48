package io.shelftalker.notifier.notice;

import io.shelftalker.core.database.DatabaseAway;
import io.shelftalker.core.delivery.Courier;
import io.shelftalker.core.schedule.Activity;
import io.shelftalker.core.workspace.Directory;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.notifier.blindness.BlindNews;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the catalog and tells people what they watch for.
 *
 * <p>Its place among the events, the notices it makes of them and the messages it makes of those move in one
 * transaction, so that neither a kill nor another replica makes anybody miss or hear anything twice. What a run brings
 * becomes one message for each chat when the run is closed; what no run brings is told at once. If a run is never
 * closed, what it brought is told with the source's next run, or when it has brought nothing more for half an hour.
 */
@Singleton
public final class Notifier implements Activity {
    private static final Logger log = LoggerFactory.getLogger(Notifier.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final int CHATS_AT_ONCE = 500;

    private final Directory directory;
    private final Transactions transactions;
    private final Gathering gathering;
    private final Telling telling;
    private final BlindNews blindness;
    private final Courier courier;
    private final Semaphore stopping = new Semaphore(0);
    private @Nullable Thread following;

    Notifier(Directory directory, Transactions transactions, Gathering gathering, Messages messages, Courier courier) {
        this.directory = directory;
        this.transactions = transactions;
        this.gathering = gathering;
        this.telling = messages.telling();
        this.blindness = messages.blindness();
        this.courier = courier;
    }

    /** What messages are made by. */
    @Singleton
    record Messages(Telling telling, BlindNews blindness) {}

    @Override
    public synchronized void start() {
        stopping.drainPermits();
        following = Thread.ofVirtual().name("notifier").start(this::follow);
    }

    @Override
    public synchronized void stop() {
        stopping.release();
        if (following == null) {
            return;
        }
        try {
            following.join(GRACE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        try {
            while (!stopping.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                lookEverywhere();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookEverywhere() {
        try {
            directory.workspaces().forEach(this::look);
        } catch (DatabaseAway away) {
            log.warn("Nobody can be told anything: the database is away");
        } catch (RuntimeException failure) {
            log.error("Looking for workspaces failed", failure);
        }
    }

    private void look(WorkspaceId workspace) {
        try {
            boolean more = true;
            while (more && stopping.availablePermits() == 0) {
                more = step(workspace);
            }
        } catch (DatabaseAway away) {
            throw away;
        } catch (RuntimeException failure) {
            log.error("Telling people of workspace {} failed", workspace.value(), failure);
        }
    }

    /** What a step did. @param more whether there is more to do at once */
    private record Step(boolean told, boolean more) {
        private static final Step NONE = new Step(false, false);
    }

    /** Does the next part of what there is to do in a workspace; true if there is more to do at once. */
    public boolean step(WorkspaceId workspace) {
        Step step = transactions.in(workspace, handle -> gathering
                .gather(handle, workspace)
                .map(gathered -> tell(handle, workspace, gathered))
                .orElse(Step.NONE));
        if (step.told()) {
            courier.nudge();
        }
        return step.more();
    }

    private Step tell(Handle handle, WorkspaceId workspace, Gathering.Gathered gathered) {
        boolean blind = blindness.tell(handle, workspace);
        int chats = telling.tell(handle, workspace, CHATS_AT_ONCE);
        return new Step(blind || chats > 0, gathered.more() || chats == CHATS_AT_ONCE);
    }
}
