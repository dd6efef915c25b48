package io.shelftalker.scraper.run;

import io.shelftalker.core.delivery.Claimed;
import io.shelftalker.core.delivery.Courier;
import io.shelftalker.core.workspace.Directory;
import io.shelftalker.scraper.source.Source;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last step of a run: what is missing is staged, what is staged is judged, and everybody is told. */
@Singleton
final class Closing {
    private static final Logger log = LoggerFactory.getLogger(Closing.class);

    private final Runs runs;
    private final Absences absences;
    private final Slices slices;
    private final Verdicts verdicts;
    private final Aftermath aftermath;
    private final Courier courier;
    private final Directory directory;
    private final InstantSource clock;

    Closing(
            Runs runs,
            Absences absences,
            Slices slices,
            Verdicts verdicts,
            Aftermath aftermath,
            Courier courier,
            Directory directory,
            InstantSource clock) {
        this.runs = runs;
        this.absences = absences;
        this.slices = slices;
        this.verdicts = verdicts;
        this.aftermath = aftermath;
        this.courier = courier;
        this.directory = directory;
        this.clock = clock;
    }

    /** Ends a run whose pages were all read, or given up. */
    void close(Lead lead, RunKey key, Source source) {
        ZoneId zone = directory.zone(key.workspace());
        Ending ending = lead.in(handle -> decide(handle, key, source, zone));
        if (ending.state() == RunState.HEALTHY || ending.state() == RunState.PARTIAL) {
            slices.applyAll(key);
        }
        end(lead, key, source, ending);
    }

    /** Ends a run in a way that is already decided. */
    void end(Lead lead, RunKey key, Source source, Ending ending) {
        List<Claimed> news = lead.in(handle -> aftermath.of(handle, key, source, ending));
        courier.wake(news);
        log.info(
                "Run {} of source {} ended: {} {}",
                key.run().value(),
                source.id().value(),
                ending.state(),
                ending.trouble().orElse(""));
    }

    private Ending decide(Handle handle, RunKey key, Source source, ZoneId zone) {
        Run run = runs.lock(handle, key);
        Optional<Ending> failure = Failure.of(run, runs.commonestTrouble(handle, key));
        if (failure.isPresent()) {
            return failure.get();
        }
        if (runs.closing(handle, key)) {
            absences.stage(handle, run, source);
        }
        return verdicts.hold(handle, run, source, clock.instant(), zone).orElseGet(() -> {
            runs.approve(handle, key);
            Counts counts = run.counts();
            return Ending.well(!run.wholeListing() || counts.errors() > 0 || counts.isGivenUp());
        });
    }
}
