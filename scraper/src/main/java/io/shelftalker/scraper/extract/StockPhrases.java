package io.shelftalker.scraper.extract;

import io.shelftalker.catalog.product.Stock;
import java.util.Optional;

/** What people are told of a product's stock, in their languages. */
@FunctionalInterface
public interface StockPhrases {
    /** What a note such as {@code sold out} or {@code épuisé} says; empty where it says nothing of the stock. */
    Optional<Stock> read(String note);
}
