package io.shelftalker.scraper.run;

import io.shelftalker.scraper.source.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a run went, for people and machines.
 *
 * @param held what was held, by kind; nothing where nothing was
 * @param samples some of the products that are held
 * @param failing some of the pages that could not be read
 */
public record RunReport(
        RunKey key,
        String source,
        RunState state,
        boolean first,
        Optional<Instant> started,
        Duration took,
        Counts counts,
        Applied applied,
        Applied held,
        List<Trait> traits,
        Optional<String> trouble,
        Optional<String> detail,
        List<String> samples,
        List<FailedPage> failing) {
    public RunReport {
        traits = List.copyOf(traits);
        samples = List.copyOf(samples);
        failing = List.copyOf(failing);
    }

    static RunReport of(Run run, Source source, Applied held, List<String> samples, List<FailedPage> failing) {
        Instant started = run.times().started().orElse(run.times().created());
        return new RunReport(
                run.key(),
                source.name(),
                run.state(),
                run.first(),
                run.times().started(),
                Duration.between(started, run.times().ended().orElse(started)),
                run.counts(),
                run.applied(),
                held,
                run.traits(),
                run.trouble(),
                run.detail(),
                samples,
                failing);
    }

    /** Pages asked for a second. */
    public double pagesPerSecond() {
        return took.isZero() ? 0 : counts.fetched() * 1000.0 / Math.max(took.toMillis(), 1);
    }

    /** What {@code scrape} exits with. */
    public int exitCode() {
        return state.exitCode();
    }
}
