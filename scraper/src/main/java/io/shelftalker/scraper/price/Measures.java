package io.shelftalker.scraper.price;

import java.util.Locale;
import java.util.Set;

/** Units which tell that the number before them is no price. */
final class Measures {
    private static final int LONGEST = 10;
    private static final Set<String> UNITS = Set.of(
            "ml", "cl", "dl", "l", "litre", "litres", "liter", "liters", "g", "gr", "kg", "mg", "oz", "lb", "lbs", "ft",
            "in", "inch", "inches", "cm", "mm", "m", "km", "m²", "m2", "x", "×", "pcs", "pc", "pieces", "pack", "stk",
            "stück", "pièces", "gb", "tb", "mb", "mah", "w", "kw", "v", "hz", "mhz", "ghz", "min", "h", "hours", "days",
            "jours", "tage", "months", "monate", "mois", "years", "ans", "jahre", "stars", "star", "reviews", "avis",
            "sold", "left", "items", "points", "pts", "dpi", "mp", "°c", "°f", "°");

    private Measures() {}

    static boolean startsAt(String text, int place) {
        int start = text.startsWith(" ", place) || text.startsWith("-", place) ? place + 1 : place;
        int end = start;
        while (end < text.length() && end - start <= LONGEST && isPart(text.charAt(end))) {
            end++;
        }
        return end > start && UNITS.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private static boolean isPart(char character) {
        return Character.isLetterOrDigit(character) || character == '×' || character == '°';
    }
}
