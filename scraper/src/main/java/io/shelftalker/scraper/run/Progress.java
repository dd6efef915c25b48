package io.shelftalker.scraper.run;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a run is.
 *
 * @param done pages asked for
 * @param total pages to ask for; 0 while the site's list is still read
 * @param perSecond pages a second so far
 * @param errors pages that could not be read
 * @param left how long it will take on, as far as can be told
 */
public record Progress(long done, long total, double perSecond, long errors, Optional<Duration> left) {

    /** @param before pages that were asked for before the clock of this worker started */
    static Progress of(Counts counts, long before, Duration since) {
        double seconds = Math.max(since.toMillis(), 1) / 1000.0;
        double rate = (counts.fetched() - before) / seconds;
        long rest = Math.max(counts.due() - counts.fetched(), 0);
        Optional<Duration> left =
                rate > 0 ? Optional.of(Duration.ofSeconds(Math.round(rest / rate))) : Optional.empty();
        return new Progress(counts.fetched(), counts.due(), rate, counts.errors(), left);
    }
}
