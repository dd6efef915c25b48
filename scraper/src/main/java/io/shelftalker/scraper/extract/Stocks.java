package io.shelftalker.scraper.extract;

import io.shelftalker.catalog.product.Stock;
import io.shelftalker.scraper.markup.ItemAvailability;

/** Reads schema.org's and OpenGraph's words for availability, in any of their spellings. */
final class Stocks {
    private Stocks() {}

    /** @param text such as {@code https://schema.org/InStock}, {@code InStock}, {@code in stock} or {@code oos} */
    static Stock read(String text) {
        return ItemAvailability.name(text).map(Stock::ofSchema).orElse(Stock.UNKNOWN);
    }
}
