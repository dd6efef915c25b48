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
     * @param everything whether every page is fetched, changed or not
     * @param delay in place of the source's own
     * @param concurrency in place of the source's own
     */
    public record Options(boolean everything, Optional<Duration> delay, Optional<Integer> concurrency) {
        public static final Options USUAL = new Options(false, Optional.empty(), Optional.empty());

        public static Options everythingAgain() {
            return new Options(true, Optional.empty(), Optional.empty());
        }
    }

    /** @param started empty while it waits */
    public record Times(
            Instant created, Optional<Instant> started, Optional<Instant> ended, Optional<Instant> heldSince) {}

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
