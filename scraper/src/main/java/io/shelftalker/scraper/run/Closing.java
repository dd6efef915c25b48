package io.shelftalker.scraper.run;

import io.shelftalker.scraper.source.Source;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The last step of a run: what is missing is staged, what is staged is judged, and everybody is told. */
@Singleton
final class Closing {
    private final Runs runs;
    private final Troubles troubles;
    private final Absences absences;
    private final Slices slices;
    private final Verdicts verdicts;
    private final Aftermath aftermath;

    Closing(Tables tables, Absences absences, Slices slices, Verdicts verdicts, Aftermath aftermath) {
        this.runs = tables.runs();
        this.troubles = tables.troubles();
        this.absences = absences;
        this.slices = slices;
        this.verdicts = verdicts;
        this.aftermath = aftermath;
    }

    /** Ends a run whose pages were all read, or given up. */
    void close(Lead lead, RunKey key, Source source) {
        Ending ending = lead.in(handle -> decide(handle, key, source));
        if (ending.state() == RunState.HEALTHY || ending.state() == RunState.PARTIAL) {
            slices.applyAll(key);
        }
        aftermath.end(lead, key, ending);
    }

    private Ending decide(Handle handle, RunKey key, Source source) {
        Run run = runs.lock(handle, key);
        Optional<Ending> failure = Failure.of(run, troubles.commonest(handle, key));
        if (failure.isPresent()) {
            return failure.get();
        }
        if (runs.closing(handle, key) && !run.isGlance()) {
            absences.stage(handle, run, source);
        }
        return verdicts.hold(handle, run, source).orElseGet(() -> {
            runs.approve(handle, key);
            Counts counts = run.counts();
            boolean part = !run.wholeListing() && !run.isGlance();
            return Ending.well(part || counts.errors() > 0 || counts.isGivenUp());
        });
    }
}
