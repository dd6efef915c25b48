package io.shelftalker.scraper.run;

import io.shelftalker.scraper.source.Source;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Decides what becomes of what a run staged: it passes, or it is held, perhaps since an earlier run that agrees. */
@Singleton
final class Verdicts {
    private static final Duration SHORTEST_HOLD = Duration.ofHours(6);

    private final Runs runs;
    private final Staging staging;
    private final Refusals refusals;
    private final Slices slices;
    private final InstantSource clock;

    Verdicts(Runs runs, Staging staging, Refusals refusals, Slices slices, InstantSource clock) {
        this.runs = runs;
        this.staging = staging;
        this.refusals = refusals;
        this.slices = slices;
        this.clock = clock;
    }

    /** @return since when it is held, and why, or that it is left to another run; empty if it passes */
    Optional<Ending> hold(Handle handle, Run run, Source source) {
        if (run.approved()) {
            return Optional.empty();
        }
        Gate.Load load = slices.load(handle, run, source);
        if (run.isGlance()) {
            return Gate.passesEarly(load, run.counts().fetched()) ? Optional.empty() : Optional.of(Ending.setAside());
        }
        Gate.Verdict verdict = Gate.judge(load);
        if (!verdict.held()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant since = runs.held(handle, run)
                .filter(earlier -> staging.agree(handle, run, earlier))
                .flatMap(earlier -> earlier.times().heldSince())
                .orElse(now);
        Duration needed = longer(source.cron().interval(now, ZoneOffset.UTC), SHORTEST_HOLD);
        boolean agreed = !since.plus(needed).isAfter(now);
        return agreed && verdict.traits().isEmpty() && !refusals.covers(handle, run)
                ? Optional.empty()
                : Optional.of(Ending.held(List.copyOf(verdict.traits()), since));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
