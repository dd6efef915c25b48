package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.SourceId;
import java.time.Instant;
import java.util.Optional;

/**
 * A run that somebody, or a schedule, wants.
 *
 * @param asked where somebody waits to hear of it
 * @param due the time that the source's schedule says; empty for one that somebody asks for
 */
public record Wish(SourceId source, Run.Options options, Optional<Asked> asked, Optional<Instant> due) {

    /** A run now, of which nobody waits to hear in a chat. */
    public static Wish now(SourceId source, Run.Options options) {
        return new Wish(source, options, Optional.empty(), Optional.empty());
    }

    public Wish forPerson(Asked person) {
        return new Wish(source, options, Optional.of(person), due);
    }

    /** The run that a source's schedule wants. */
    public static Wish due(SourceId source, Instant at) {
        return new Wish(source, Run.Options.USUAL, Optional.empty(), Optional.of(at));
    }
}
