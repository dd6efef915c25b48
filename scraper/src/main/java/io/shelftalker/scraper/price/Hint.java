package io.shelftalker.scraper.price;

import java.util.Optional;

/** A text beside a price, which may be a currency, or say one, or be about something else. */
final class Hint {
    private Hint() {}

    /** The currency of a hint: all of it, else one beside a number, else the first that is clear. */
    static Optional<Denomination> read(String hint) {
        Optional<Denomination> whole = CurrencyReader.read(hint);
        return whole.isPresent() ? whole : named(PriceText.of(hint, Optional.empty()));
    }

    private static Optional<Denomination> named(PriceText text) {
        return text.figure().flatMap(PriceText.Figure::currency).or(() -> text.clear().stream()
                .findFirst());
    }
}
