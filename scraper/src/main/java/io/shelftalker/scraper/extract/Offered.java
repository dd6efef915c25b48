package io.shelftalker.scraper.extract;

import io.shelftalker.catalog.product.Stock;
import java.util.Optional;

/**
 * A price and a stock that were said together.
 *
 * @param listPrice a higher price it is reduced from
 */
record Offered(Optional<Price> price, Optional<Price> listPrice, Stock stock) {
    static final Offered NOTHING = new Offered(Optional.empty(), Optional.empty(), Stock.UNKNOWN);

    void say(Claims claims, String where) {
        claims.say(Field.PRICE, price, where);
        claims.say(Field.CURRENCY, price.flatMap(Price::currency), where);
        claims.say(Field.LIST_PRICE, listPrice, where);
        claims.say(Field.STOCK, Optional.of(stock).filter(Stock::isKnown), where);
    }

    /** The same without a list price that is none: not higher, or in another currency. */
    Offered consistent() {
        boolean reduced = price.isPresent()
                && listPrice.isPresent()
                && price.get().currency().equals(listPrice.get().currency())
                && price.get().isBelow(listPrice.get());
        return reduced ? this : new Offered(price, Optional.empty(), stock);
    }
}
