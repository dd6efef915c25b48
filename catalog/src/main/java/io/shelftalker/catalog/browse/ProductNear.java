package io.shelftalker.catalog.browse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A product, and where people want to have it.
 *
 * @param product the words for it
 * @param place where, if they say so and stores tell of such a place
 * @param elsewhere what they say for it otherwise
 */
record ProductNear(String product, Optional<Whereabouts> place, Optional<String> elsewhere) {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    /** Words that can only be followed by a place; the last counts. */
    private static final Pattern NEAR = Pattern.compile(
            "(.+)\\s(?:(?:near|around|close to)\\s+|(?:près|autour|proche) (?:de\\s+|d[’']\\s*))(.+)", FLAGS);
    /** Words that stand in names as well. */
    private static final Pattern AT = Pattern.compile("(.+)\\s(?:in|at|à|au)\\s+(.+)", FLAGS);

    /** A place as it was said, and the stores near it. */
    record Whereabouts(String words, NearStores stores) {}

    /** What these words ask for. */
    static ProductNear read(String words, List<StoreView> all) {
        return near(NEAR.matcher(words.strip()), all)
                .or(() -> near(AT.matcher(words.strip()), all)
                        .filter(asked -> asked.place().isPresent()))
                .orElseGet(() -> anywhere(words));
    }

    /** A product, wherever it is. */
    static ProductNear anywhere(String product) {
        return new ProductNear(product, Optional.empty(), Optional.empty());
    }

    private static Optional<ProductNear> near(Matcher asked, List<StoreView> all) {
        if (!asked.matches()) {
            return Optional.empty();
        }
        String place = asked.group(2).strip();
        Optional<Whereabouts> known = NearStores.find(place, all).map(stores -> new Whereabouts(place, stores));
        return Optional.of(new ProductNear(
                asked.group(1).strip(), known, known.isPresent() ? Optional.empty() : Optional.of(place)));
    }
}
