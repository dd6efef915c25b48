package io.shelftalker.scraper.extract;

import java.util.Locale;

/**
 * Why something is believed.
 *
 * @param extractor which extractor says so, such as {@code json-ld}
 * @param where where on the page it stands, for people: a property, a label, a selector
 * @param confidence how far it is believed, above 0 and at most 1
 */
public record Evidence(String extractor, String where, double confidence) {
    public Evidence {
        if (!(confidence > 0 && confidence <= 1)) {
            throw new IllegalArgumentException("A confidence is above 0 and at most 1, not " + confidence);
        }
    }

    Evidence with(double other) {
        return new Evidence(extractor, where, other);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s: %s (%.0f %%)", extractor, where, confidence * 100);
    }
}
