package io.shelftalker.scraper.price;

import java.util.List;
import java.util.Set;

/**
 * A currency of today, or of the years since 1998.
 *
 * @param digits of its minor unit, as CLDR says it is used
 * @param countries where it is legal tender, ISO 3166 alpha-2; none for one of the past
 * @param languages of these countries
 * @param names its symbols and names there, and its names in some large languages
 */
record Currency(String code, int digits, Set<String> countries, Set<String> languages, List<String> names) {
    /** @param row of {@code currencies.tsv} */
    static Currency of(List<String> row) {
        return new Currency(
                row.get(0),
                Integer.parseInt(row.get(1)),
                Set.of(words(row.get(2), " ")),
                Set.of(words(row.get(3), " ")),
                List.of(words(row.get(4), "\\|")));
    }

    boolean isCurrent() {
        return !countries.isEmpty();
    }

    private static String[] words(String cell, String separator) {
        return cell.isEmpty() ? new String[0] : cell.split(separator);
    }
}
