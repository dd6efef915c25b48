package io.shelftalker.scraper.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a run went, for people and machines.
 *
 * @param glance whether it looked, between two runs, only at products that are watched or changed lately
 * @param known products that the source has in the catalog
 * @param held what was held, by kind; nothing where nothing was
 * @param samples some of the products that are held
 * @param failing why pages, or lists of pages, could not be read, with some examples
 */
public record RunReport(
        RunKey key,
        String source,
        RunState state,
        boolean first,
        boolean glance,
        Optional<Instant> started,
        Duration took,
        Counts counts,
        Applied applied,
        long known,
        Applied held,
        List<Trait> traits,
        Optional<String> trouble,
        Optional<String> detail,
        List<Sample> samples,
        List<Reason> failing) {
    public RunReport {
        traits = List.copyOf(traits);
        samples = List.copyOf(samples);
        failing = List.copyOf(failing);
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
