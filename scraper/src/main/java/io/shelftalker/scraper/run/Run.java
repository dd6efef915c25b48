package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.Pass;
import io.shelftalker.catalog.product.RunFigures;
import io.shelftalker.catalog.product.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One pass over a source, as its row says.
 *
 * @param first whether its source had no run before that ended well
 * @param asked where somebody waits to hear of it
 * @param trouble why it failed, or why it is held, by its name
 * @param traits what makes a held run grave
 * @param approved whether the gate let pass what is staged
 */
public record Run(
        RunKey key,
        SourceId source,
        RunState state,
        Options options,
        boolean first,
        Optional<Asked> asked,
        Times times,
        Optional<String> trouble,
        Optional<String> detail,
        List<Trait> traits,
        boolean wholeListing,
        boolean approved,
        Counts counts,
        Applied applied) {
    public Run {
        traits = List.copyOf(traits);
    }

    /**
     * How it is to be done.
     *
     * @param delay in place of the source's own
     * @param concurrency in place of the source's own
     */
    public record Options(Reach reach, Optional<Duration> delay, Optional<Integer> concurrency) {
        public static final Options USUAL = new Options(Reach.CHANGED, Optional.empty(), Optional.empty());
        static final Options GLANCE = new Options(Reach.WATCHED, Optional.empty(), Optional.empty());

        public static Options everythingAgain() {
            return new Options(Reach.EVERYTHING, Optional.empty(), Optional.empty());
        }

        boolean everything() {
            return reach == Reach.EVERYTHING;
        }
    }

    /** Which pages are fetched. */
    public enum Reach {
        /** Those that may have changed. */
        CHANGED,
        /** All, changed or not. */
        EVERYTHING,
        /** Without a list, those of products that somebody waits for or that changed lately. */
        WATCHED
    }

    /** @param started empty while it waits */
    public record Times(
            Instant created, Optional<Instant> started, Optional<Instant> ended, Optional<Instant> heldSince) {}

    /** Whether it looks at some products only, between two other runs. */
    boolean isGlance() {
        return options.reach() == Reach.WATCHED;
    }

    /** What it came to, for everybody who follows the catalog's events. */
    RunFigures figures() {
        return new RunFigures(
                state.column(),
                counts.listed(),
                counts.fetched(),
                counts.errors(),
                applied.added(),
                applied.repriced(),
                applied.restocked(),
                applied.soldOut(),
                applied.relisted(),
                applied.described(),
                applied.delisted());
    }

    /** On whose behalf the catalog is changed: what is held is applied on an operator's word only. */
    Pass pass() {
        return new Pass(source, Optional.of(key.run()), !first, state == RunState.HELD);
    }
}
