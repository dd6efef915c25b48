package io.shelftalker.scraper.price;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a page is from, by what it says itself, by its language and by its host. */
final class Region {
    // Country domains that everybody uses.
    private static final Set<String> WORLDWIDE =
            Set.of("ai", "cc", "co", "fm", "gg", "io", "la", "ly", "me", "nu", "sh", "st", "to", "tv", "vc", "ws");
    private static final Set<String> SECOND = Set.of("co", "com", "net", "org");

    private Region() {}

    /** The countries that it may be from, the surest first. */
    static List<String> countries(PriceContext context) {
        List<String> countries = new ArrayList<>(3);
        context.country().map(code -> code.strip().toUpperCase(Locale.ROOT)).ifPresent(countries::add);
        context.language().flatMap(Region::country).ifPresent(countries::add);
        context.host().flatMap(Region::domain).ifPresent(countries::add);
        return countries;
    }

    /** Its language, without a country. */
    static Optional<String> language(PriceContext context) {
        return context.language()
                .map(tag -> subtag(tag, 0).toLowerCase(Locale.ROOT))
                .filter(language -> !language.isEmpty());
    }

    /** The decimal separator where it is from. */
    static Optional<Character> decimal(PriceContext context) {
        List<String> countries = countries(context);
        Optional<String> language = language(context);
        if (countries.isEmpty() && language.isEmpty()) {
            return Optional.empty();
        }
        String locale = countries.isEmpty()
                ? language.get()
                : language.filter(tag -> isSpoken(tag, countries.getFirst())).orElse("und") + "_"
                        + countries.getFirst();
        return Optional.of(decimal(locale));
    }

    /** The decimal separator where people pay with a currency. */
    static Optional<Character> decimal(Currency currency) {
        return currency.countries().stream().findFirst().map(country -> decimal("und_" + country));
    }

    private static char decimal(String locale) {
        ULocale likely = ULocale.addLikelySubtags(new ULocale(locale)).setKeywordValue("numbers", "latn");
        return DecimalFormatSymbols.getInstance(likely).getDecimalSeparator();
    }

    private static boolean isSpoken(String language, String country) {
        return Currencies.ofCountry(country).stream().anyMatch(code -> Currencies.isSpoken(code, language));
    }

    private static Optional<String> country(String tag) {
        for (int index = 1; index < 4; index++) {
            String part = subtag(tag, index).toUpperCase(Locale.ROOT);
            if (part.length() == 2) {
                return Currencies.isCountry(part) ? Optional.of(part) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<String> domain(String host) {
        String[] labels = host.toLowerCase(Locale.ROOT).split("\\.");
        String last = labels[labels.length - 1];
        String country = last.equals("uk") ? "GB" : last.toUpperCase(Locale.ROOT);
        boolean national =
                !WORLDWIDE.contains(last) || (labels.length > 2 && SECOND.contains(labels[labels.length - 2]));
        return national && Currencies.isCountry(country) ? Optional.of(country) : Optional.empty();
    }

    private static String subtag(String tag, int index) {
        String[] parts = tag.strip().split("[-_]");
        return index < parts.length ? parts[index] : "";
    }
}
