package io.shelftalker.scraper.rules;

import java.util.Optional;

/**
 * Where a shop tells of its stores.
 *
 * @param directory a list of them
 * @param stock what they have, apart from the pages of products
 * @param page what they have of a product, on its page
 */
public record StoreRules(Optional<Directory> directory, Optional<StockPoint> stock, Optional<RowRules.OfHtml> page) {
    /** A shop that does not. */
    public static final StoreRules NONE = new StoreRules(Optional.empty(), Optional.empty(), Optional.empty());

    /** @param url relative to the source's */
    public record Directory(UrlTemplate url, RowRules rows) {}

    /**
     * An address that tells what stores have.
     *
     * @param url of a product, of a store, of both, or of everything
     * @param product where a page says what {@code {product}} stands for
     * @param most how many requests a run makes to it
     */
    public record StockPoint(UrlTemplate url, RowRules rows, Optional<Rule> product, int most) {}

    public boolean isEmpty() {
        return directory.isEmpty() && stock.isEmpty() && page.isEmpty();
    }
}
