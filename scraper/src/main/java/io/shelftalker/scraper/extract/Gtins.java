package io.shelftalker.scraper.extract;

import java.util.Optional;
import java.util.Set;

/**
 * Reads trade item numbers.
 *
 * @see <a href="https://www.gs1.org/services/how-calculate-check-digit-manually">GS1: check digit</a>
 */
final class Gtins {
    private static final Set<Integer> LENGTHS = Set.of(8, 12, 13, 14);

    private Gtins() {}

    /** The digits of a number with a right check digit; nothing otherwise. */
    static Optional<String> read(String text) {
        String digits = text.replaceAll("[\\s-]", "");
        return LENGTHS.contains(digits.length()) && digits.matches("\\d+") && !digits.matches("0+") && isRight(digits)
                ? Optional.of(digits)
                : Optional.empty();
    }

    private static boolean isRight(String digits) {
        int sum = 0;
        for (int index = 0; index < digits.length(); index++) {
            int weight = (digits.length() - index) % 2 == 0 ? 3 : 1;
            sum += weight * (digits.charAt(index) - '0');
        }
        return sum % 10 == 0;
    }
}
