package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.i18n.Money;
import io.shelftalker.i18n.Phrase;
import java.util.Optional;

/** A price as somebody wrote it, beside a product's own. */
public sealed interface Written {

    record Price(Money amount) implements Written {}

    /** @param why it cannot be read, to be said */
    record Unreadable(Phrase why) implements Written {}

    /** Reads {@code 150}, {@code $150.50}, {@code 150 EUR}, in the currency of the product's price. */
    static Written read(String text, ProductView product) {
        Optional<Money> price = product.price();
        Target.Resolved target = Target.price(text.strip())
                .map(read -> read.beside(price))
                .orElseGet(() -> Target.unreadable(text, price));
        return target instanceof Target.Wished(Wish.Price(Money amount))
                ? new Price(amount)
                : new Unreadable(WatchReplies.why(product, target));
    }
}
