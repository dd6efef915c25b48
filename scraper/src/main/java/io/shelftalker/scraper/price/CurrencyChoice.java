package io.shelftalker.scraper.price;

import java.util.List;
import java.util.Optional;

/** Settles which currency is meant, where a text leaves it open, by what is known of the page and its source. */
final class CurrencyChoice {
    private CurrencyChoice() {}

    /** What is meant: one currency, or still several. */
    static Denomination settle(Denomination named, PriceContext context) {
        if (named.isUnambiguous()) {
            return named;
        }
        Denomination hinted = context.currencyHint()
                .flatMap(Hint::read)
                .filter(named::overlaps)
                .map(named::and)
                .orElse(named);
        return hinted.isUnambiguous()
                ? hinted
                : among(hinted, context)
                        .map(code -> new Denomination(List.of(code), true, named.parts()))
                        .orElse(hinted);
    }

    /** What a price without any currency is in: its source's own, else perhaps that of the page's country. */
    static Optional<Denomination> unnamed(PriceContext context) {
        Optional<Denomination> habit = context.habits().currency().map(Denomination::of);
        if (habit.isPresent()) {
            return habit;
        }
        return Region.countries(context).stream()
                .map(Currencies::ofCountry)
                .filter(codes -> !codes.isEmpty())
                .findFirst()
                .map(codes -> new Denomination(codes, false, 1));
    }

    private static Optional<String> among(Denomination named, PriceContext context) {
        List<String> codes = named.codes();
        return Region.countries(context).stream()
                .flatMap(country -> Currencies.ofCountry(country).stream())
                .filter(codes::contains)
                .findFirst()
                .or(() -> spoken(codes, context))
                .or(() -> context.habits().currency().filter(codes::contains))
                .or(() -> named.sure() ? Optional.of(codes.getFirst()) : Optional.empty());
    }

    /** The only one that is used where the page's language is spoken. */
    private static Optional<String> spoken(List<String> codes, PriceContext context) {
        return Region.language(context).flatMap(language -> {
            List<String> spoken = codes.stream()
                    .filter(code -> Currencies.isSpoken(code, language))
                    .limit(2)
                    .toList();
            return spoken.size() == 1 ? Optional.of(spoken.getFirst()) : Optional.empty();
        });
    }
}
