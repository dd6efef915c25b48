package io.shelftalker.catalog.browse;

import io.shelftalker.catalog.product.Facts;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.catalog.product.Rating;
import io.shelftalker.catalog.product.Stock;
import io.shelftalker.catalog.product.VariantOffer;
import io.shelftalker.i18n.Money;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A product as people are shown it, with its best offer.
 *
 * @param url its page in the shop
 * @param vendor the shop's name
 * @param price the last price that could be read
 * @param priceAt when it last was; before {@code verifiedAt} where the page showed none since
 * @param stock the last stock that could be read
 * @param stockAt when it last was
 * @param verifiedAt when its page was last read or found unchanged
 * @param listed whether it is still in the catalog
 * @param others what other shops offer it for, best first
 * @param rating what buyers gave it in the shop of the best offer
 * @param variants the forms that it comes in there
 */
public record ProductView(
        ProductId id,
        Facts facts,
        URI url,
        String vendor,
        Optional<Money> price,
        Optional<Instant> priceAt,
        Optional<Money> listPrice,
        Stock stock,
        Optional<Instant> stockAt,
        Instant verifiedAt,
        boolean listed,
        Instant addedAt,
        PriceHistory history,
        List<OtherOffer> others,
        Optional<Rating> rating,
        List<VariantOffer> variants) {
    public ProductView {
        others = List.copyOf(others);
        variants = List.copyOf(variants);
    }

    public String name() {
        return facts.name();
    }

    /** The widest of its categories. */
    public Optional<String> section() {
        return facts.category().stream().findFirst();
    }

    public Optional<UnitPrice> unitPrice() {
        return price.flatMap(money -> UnitPrice.of(money, facts));
    }
}
