package io.shelftalker.scraper.extract;

import io.shelftalker.catalog.product.Gtin;
import java.util.Optional;

/** Reads the trade item numbers of articles: a book's old number as its new one, a periodical's not at all. */
public final class Gtins {
    private Gtins() {}

    /** The digits of a number with a right check digit; nothing otherwise. */
    public static Optional<String> read(String text) {
        return Gtin.read(text).flatMap(gtin -> switch (gtin.kind()) {
            case ISSN -> Optional.empty();
            case ISBN10 -> gtin.comparable().map(digits -> digits.substring(1));
            case GTIN8, UPC, GTIN13, GTIN14, ISBN13, ISMN -> Optional.of(gtin.digits());
        });
    }
}
