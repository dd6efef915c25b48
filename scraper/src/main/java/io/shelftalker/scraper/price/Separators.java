package io.shelftalker.scraper.price;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is known of the separators in a number.
 *
 * @param certain the decimal one, as somebody who knows says it
 * @param usual the decimal one where the page is from, or that its source uses
 * @param digits of the currency's minor unit, where there is one currency
 */
record Separators(Optional<Character> certain, Optional<Character> usual, OptionalInt digits) {
    static final Separators UNKNOWN = new Separators(Optional.empty(), Optional.empty(), OptionalInt.empty());
}
