package io.shelftalker.scraper.extract.visible;

import java.util.Optional;

/** Checks trade item numbers. */
final class Codes {
    private Codes() {}

    static Optional<String> gtin(String text) {
        String digits = text.replaceAll("[\\s-]", "");
        if (!digits.matches("\\d{8}|\\d{12,14}") || digits.matches("0+")) {
            return Optional.empty();
        }
        int sum = 0;
        for (int index = 0; index < digits.length(); index++) {
            sum += ((digits.length() - index) % 2 == 0 ? 3 : 1) * (digits.charAt(index) - '0');
        }
        return sum % 10 == 0 ? Optional.of(digits) : Optional.empty();
    }
}
