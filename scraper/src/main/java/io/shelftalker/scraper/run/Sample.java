package io.shelftalker.scraper.run;

import io.shelftalker.i18n.Money;
import java.util.Optional;

/**
 * A product whose change is held.
 *
 * @param url its page
 * @param name what it is called, where that is known
 * @param before what it costs in the catalog, where that would change
 * @param after what it would cost, where that would change
 */
public record Sample(String url, Effect effect, Optional<String> name, Optional<Money> before, Optional<Money> after) {

    /** The same with what the catalog calls it, where its page was not read. */
    Sample called(Optional<String> known) {
        return new Sample(url, effect, name.or(() -> known), before, after);
    }

    /** What would become of it. */
    public enum Effect {
        DELISTED,
        SOLD_OUT,
        /** Most of the stores that had it would have it no more. */
        EMPTIED,
        REPRICED
    }
}
