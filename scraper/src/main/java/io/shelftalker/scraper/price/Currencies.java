package io.shelftalker.scraper.price;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Currencies by their codes and their countries: all that are paid with today, and many old ones. Their minor units and
 * countries are those of CLDR, as a test shows.
 */
final class Currencies {
    private static final Currencies ALL = new Currencies();

    private final List<Currency> all;
    private final Map<String, Currency> byCode = new HashMap<>();
    private final Map<String, List<Currency>> byCountry = new HashMap<>();

    private Currencies() {
        all = Table.rows("currencies.tsv").stream().map(Currency::of).toList();
        for (Currency currency : all) {
            byCode.put(currency.code(), currency);
            currency.countries().forEach(country -> byCountry
                    .computeIfAbsent(country, none -> new ArrayList<>(1))
                    .add(currency));
        }
        // A country's own currency before those that it shares with others.
        byCountry
                .values()
                .forEach(shared -> shared.sort(
                        Comparator.comparingInt(one -> one.countries().size())));
    }

    /** Those of today first. */
    static List<Currency> all() {
        return ALL.all.stream()
                .sorted(Comparator.comparing(Currency::isCurrent).reversed())
                .toList();
    }

    static Optional<Currency> of(String code) {
        return Optional.ofNullable(ALL.byCode.get(code));
    }

    /** What people pay with in a country, its own currency first. */
    static List<String> ofCountry(String country) {
        return ALL.byCountry.getOrDefault(country, List.of()).stream()
                .map(Currency::code)
                .toList();
    }

    static boolean isCountry(String code) {
        return ALL.byCountry.containsKey(code);
    }

    /** Whether a currency is used where people speak a language. */
    static boolean isSpoken(String code, String language) {
        return of(code).filter(currency -> currency.languages().contains(language))
                .isPresent();
    }
}
