package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.Change;
import io.shelftalker.catalog.product.Difference;
import io.shelftalker.scraper.source.SourceCredits;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Counts whether pages that their sitemap vouched for were indeed as they had been. */
@Singleton
final class LastModChecks {
    private final SourceCredits credits;

    LastModChecks(SourceCredits credits) {
        this.credits = credits;
    }

    void check(Handle handle, Run run, List<Visited> visited, List<Difference> changed) {
        Set<String> vouched = visited.stream()
                .filter(LastModChecks::isSeen)
                .map(Visited::errand)
                .filter(Errand::vouched)
                .flatMap(errand -> errand.externalId().stream())
                .collect(Collectors.toSet());
        if (vouched.isEmpty()) {
            return;
        }
        long missed = changed.stream()
                .filter(difference -> vouched.contains(difference.observation().externalId()))
                .filter(difference -> difference.changes().stream()
                        .anyMatch(change -> !(change instanceof Change.Described || change instanceof Change.Rated)))
                .count();
        credits.lastmodChecked(handle, run.source(), vouched.size(), Math.toIntExact(missed));
    }

    /** Of a page that could not be read, or is gone, it is not known whether it changed. */
    private static boolean isSeen(Visited visited) {
        return visited.result() instanceof Visited.Read || visited.result() instanceof Visited.Same;
    }
}
