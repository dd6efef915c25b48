package io.shelftalker.scraper.run;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Who leads a run: whoever reads its list and closes it. Everybody may fetch; one leads, under a lease with a fence that
 * rises with each leader, so that one who was thought dead notices.
 */
@Singleton
final class Leads {
    /** Takes the lead where nobody has it. @return the fence to hold on to */
    Optional<Long> take(Handle handle, RunKey run) {
        return handle.createQuery("""
                        update run_due set lease_until = clock() + cast(:lease as interval), fence = fence + 1
                        where run = :run and (lease_until is null or lease_until < clock())
                        returning fence
                        """)
                .bind("run", run.run().value())
                .bind("lease", Renewal.LEASE)
                .mapTo(Long.class)
                .findOne();
    }

    /** Keeps the lead. @return whether it was still ours */
    boolean keep(Handle handle, RunKey run, long fence) {
        return handle.createUpdate("""
                                update run_due set lease_until = clock() + cast(:lease as interval)
                                where run = :run and fence = :fence
                                """)
                        .bind("run", run.run().value())
                        .bind("fence", fence)
                        .bind("lease", Renewal.LEASE)
                        .execute()
                == 1;
    }

    /** Gives the lead back. */
    void leave(Handle handle, RunKey run, long fence) {
        handle.createUpdate("update run_due set lease_until = null where run = :run and fence = :fence")
                .bind("run", run.run().value())
                .bind("fence", fence)
                .execute();
    }
}
