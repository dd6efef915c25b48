package io.shelftalker.scraper.extract;

import java.util.Locale;
import java.util.Optional;

/** Reads schema.org's and OpenGraph's words for the condition of a thing. */
final class Conditions {
    private Conditions() {}

    /** schema.org's name. @param text such as {@code UsedCondition}, {@code used} or {@code refurbished} */
    static Optional<String> read(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT).replace("condition", "");
        return switch (word) {
            case "new" -> Optional.of("NewCondition");
            case "used", "preowned", "pre-owned" -> Optional.of("UsedCondition");
            case "refurbished", "renewed" -> Optional.of("RefurbishedCondition");
            case "damaged" -> Optional.of("DamagedCondition");
            default -> Optional.empty();
        };
    }
}
