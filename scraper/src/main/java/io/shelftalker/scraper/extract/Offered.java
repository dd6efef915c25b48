package io.shelftalker.scraper.extract;

import io.shelftalker.catalog.product.Stock;
import io.shelftalker.i18n.Money;
import java.util.Optional;

/**
 * A price and a stock that were said together.
 *
 * @param listPrice a higher price it is reduced from
 */
record Offered(Optional<Money> price, Optional<Money> listPrice, Stock stock) {
    static final Offered NOTHING = new Offered(Optional.empty(), Optional.empty(), Stock.UNKNOWN);

    Offered or(Offered other) {
        boolean priced = price.isPresent();
        return new Offered(
                priced ? price : other.price,
                priced ? listPrice : other.listPrice,
                stock.equals(Stock.UNKNOWN) ? other.stock : stock);
    }

    /** The same without a list price that is none: not higher, or in another currency. */
    Offered consistent() {
        boolean reduced = price.isPresent()
                && listPrice.isPresent()
                && price.get().sameCurrency(listPrice.get())
                && price.get().isBelow(listPrice.get());
        return reduced ? this : new Offered(price, Optional.empty(), stock);
    }
}
