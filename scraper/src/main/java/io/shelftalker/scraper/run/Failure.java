package io.shelftalker.scraper.run;

import io.shelftalker.scraper.fetch.Trouble;
import java.util.Optional;

/** Whether so much could not be read that nothing can be concluded from a run. */
final class Failure {
    private Failure() {}

    /** @param commonest what was in the way most often */
    static Optional<Ending> of(Run run, Optional<Trouble> commonest) {
        Counts counts = run.counts();
        boolean sawNothing = counts.isGivenUp() && counts.products() + counts.unchanged() == 0;
        if (run.approved() || !(counts.mostlyFailed() || sawNothing)) {
            return Optional.empty();
        }
        return commonest.map(trouble ->
                Ending.failed(trouble, counts.errors() + " of " + counts.due() + " pages could not be read"));
    }
}
