package io.shelftalker.scraper.price;

import java.net.URI;
import java.util.Optional;

/**
 * What is known of a price besides its text. It settles what the text leaves open ({@code $}, {@code kr}, {@code
 * 1.299}) and never overrules what the text says.
 *
 * @param currencyHint a code, a symbol or a text beside the price which may hold one
 * @param decimalSeparator {@code .}, {@code ,} or a currency symbol, where that is known for certain
 * @param language of the page, as a BCP 47 tag such as {@code fr} or {@code fr-CA}
 * @param country that the page is for, as ISO 3166 alpha-2
 * @param host of the page
 * @param habits of the source that the page belongs to
 */
public record PriceContext(
        Optional<String> currencyHint,
        Optional<String> decimalSeparator,
        Optional<String> language,
        Optional<String> country,
        Optional<String> host,
        PriceHabits habits) {
    /** Nothing is known. */
    public static final PriceContext NONE = new PriceContext(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            PriceHabits.UNKNOWN);

    /** A page of a source. @param language of its {@code html lang}, where it has one */
    public static PriceContext of(URI url, Optional<String> language, PriceHabits habits) {
        return new PriceContext(
                Optional.empty(),
                Optional.empty(),
                language.filter(tag -> !tag.isBlank()),
                Optional.empty(),
                Optional.ofNullable(url.getHost()),
                habits);
    }

    /** The same, with a text which may say the currency. */
    public PriceContext withCurrencyHint(String hint) {
        return new PriceContext(Optional.of(hint), decimalSeparator, language, country, host, habits);
    }

    /** The same, for a country as the page says it. */
    PriceContext withCountry(String code) {
        return new PriceContext(currencyHint, decimalSeparator, language, Optional.of(code), host, habits);
    }
}
