package io.shelftalker.scraper.run;

import io.shelftalker.scraper.fetch.Trouble;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a run ends. */
record Ending(
        RunState state,
        Optional<String> trouble,
        Optional<String> detail,
        List<Trait> traits,
        Optional<Instant> heldSince) {

    static Ending well(boolean partial) {
        return new Ending(
                partial ? RunState.PARTIAL : RunState.HEALTHY,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    static Ending failed(Trouble trouble, String detail) {
        return new Ending(
                RunState.FAILED, Optional.of(trouble.name()), Optional.of(detail), List.of(), Optional.empty());
    }

    /** What was found is thrown away: it is for another run to find. */
    static Ending setAside() {
        return new Ending(RunState.DISCARDED, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    static Ending held(List<Trait> traits, Instant since) {
        return new Ending(RunState.HELD, Optional.empty(), Optional.empty(), traits, Optional.of(since));
    }
}
