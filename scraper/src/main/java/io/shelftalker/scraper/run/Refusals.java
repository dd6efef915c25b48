package io.shelftalker.scraper.run;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What operators threw away, one finding a source: it is known again when a later run finds the same. Then it is not
 * believed by itself, and for a day nobody is asked again.
 */
@Singleton
final class Refusals {
    private static final Duration QUIET = Duration.ofHours(24);

    private final Runs runs;
    private final Staging staging;

    Refusals(Runs runs, Staging staging) {
        this.runs = runs;
        this.staging = staging;
    }

    /** Throws away what a held run found, and keeps in mind what it was. */
    void refuse(Handle handle, Run held) {
        refused(handle, held).ifPresent(earlier -> forget(handle, earlier));
        runs.decide(handle, held.key(), RunState.DISCARDED);
        runs.refuse(handle, held.key());
    }

    /** Whether a run found what was thrown away. */
    boolean covers(Handle handle, Run run) {
        return refused(handle, run)
                .filter(refused -> staging.agree(handle, run, refused))
                .isPresent();
    }

    /**
     * What a held run is to operators who threw something away before: nothing to hear of within a day if it is the
     * same. If it is not, they hear, and what they threw away is forgotten.
     *
     * @return whether they need not hear of it; empty if nothing was thrown away
     */
    Optional<Boolean> silences(Handle handle, Run run) {
        return refused(handle, run).map(refused -> {
            boolean quiet = isQuiet(handle, run, refused);
            if (!quiet) {
                forget(handle, refused);
            }
            return quiet;
        });
    }

    private boolean isQuiet(Handle handle, Run run, Run refused) {
        return runs.isRefusedWithin(handle, refused.key(), QUIET) && staging.agree(handle, run, refused);
    }

    private Optional<Run> refused(Handle handle, Run run) {
        return runs.refused(handle, run.key().workspace(), run.source());
    }

    private void forget(Handle handle, Run refused) {
        staging.discard(handle, refused.key());
        runs.forgetRefusal(handle, refused.key());
    }
}
