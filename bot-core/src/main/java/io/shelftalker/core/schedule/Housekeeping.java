package io.shelftalker.core.schedule;

import io.shelftalker.core.database.DatabaseAway;
import io.shelftalker.core.workspace.Directory;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.core.workspace.WorkspaceId;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has every chore done in every workspace, in the night and on one replica. */
@Singleton
public final class Housekeeping implements Activity {
    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
    private static final Cron NIGHTLY = new Cron("23 3 * * *");

    private final Timetable timetable;
    private final Directory directory;
    private final Transactions transactions;
    private final List<Chore> chores;

    public Housekeeping(Timetable timetable, Directory directory, Transactions transactions, List<Chore> chores) {
        this.timetable = timetable;
        this.directory = directory;
        this.transactions = transactions;
        this.chores = List.copyOf(chores);
    }

    @Override
    public void start() {
        timetable.put(KeepHouse.class, "house", NIGHTLY, ZoneOffset.UTC);
    }

    /** The timetable stops by itself. */
    @Override
    public void stop() {}

    /** Does all there is to do now. */
    public void tidy() {
        directory.workspaces().forEach(workspace -> chores.forEach(chore -> tidy(workspace, chore)));
    }

    // What breaks off at one chore keeps no other waiting; the next night tries again.
    private void tidy(WorkspaceId workspace, Chore chore) {
        try {
            int all = 0;
            int some;
            do {
                some = transactions.in(workspace, chore::tidy);
                all += some;
            } while (some > 0);
            if (all > 0) {
                log.info("Took away {} {} of workspace {}", all, chore.name(), workspace.value());
            }
        } catch (DatabaseAway away) {
            throw away;
        } catch (RuntimeException failure) {
            log.error("{} of workspace {} cannot be taken away", chore.name(), workspace.value(), failure);
        }
    }
}
