package io.shelftalker.scraper.price;

import java.util.Optional;

/**
 * What is known of the separators in a number.
 *
 * @param certain the decimal one, as somebody who knows says it
 * @param usual the decimal one where the page is from, or that its source uses
 * @param currency that the number is of, where there is one
 */
record Separators(Optional<Character> certain, Optional<Character> usual, Optional<Currency> currency) {
    private static final int THOUSANDTHS = 3;

    /** What a separator is that three digits follow, and none else. */
    enum Three {
        THOUSANDS,
        FRACTION,
        RATHER_THOUSANDS
    }

    Three threeBehind(char separator) {
        boolean thousandths =
                currency.filter(one -> one.digits() == THOUSANDTHS).isPresent();
        if (usual.isPresent() && usual.get() != separator) {
            return Three.THOUSANDS;
        }
        if (thousandths) {
            return usual.isPresent() || isNative(separator) ? Three.FRACTION : Three.RATHER_THOUSANDS;
        }
        boolean whole = currency.filter(one -> one.digits() == 0).isPresent();
        return whole || (currency.isPresent() && usual.isEmpty()) ? Three.THOUSANDS : Three.RATHER_THOUSANDS;
    }

    private boolean isNative(char separator) {
        return currency.flatMap(Region::decimal)
                .filter(mark -> mark == separator)
                .isPresent();
    }
}
