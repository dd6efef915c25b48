package io.shelftalker.scraper.extract.platform;

import io.shelftalker.catalog.product.Availability;
import io.shelftalker.scraper.extract.Claims;
import io.shelftalker.scraper.extract.Field;
import io.shelftalker.scraper.extract.Price;
import io.shelftalker.scraper.extract.Variant;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says what the forms of a product make of it: the one that is asked for, else one that is there, else the cheapest. */
final class Forms {
    private static final Comparator<Form> ORDER = Comparator.comparing((Form form) -> !form.named())
            .thenComparing(form -> form.variant().stock().availability() != Availability.IN)
            .thenComparing(
                    form -> form.variant().price().map(Price::amount).orElse(BigDecimal.valueOf(Long.MAX_VALUE)));

    /** Of several forms the codes of one are not quite the product's. */
    private static final double LESS_SURE = 0.8;

    private Forms() {}

    static void say(List<Form> forms, Claims claims, String where) {
        forms.stream().min(ORDER).ifPresent(main -> {
            Variant variant = main.variant();
            claims.say(Field.PRICE, variant.price(), where);
            claims.say(Field.LIST_PRICE, variant.listPrice(), where);
            claims.say(Field.STOCK, Optional.of(variant.stock()).filter(stock -> stock.isKnown()), where);
            double sureness = main.named() || forms.size() == 1 ? 1 : LESS_SURE;
            claims.say(Field.SKU, variant.sku(), where, sureness);
            claims.say(Field.GTIN, variant.gtin(), where, sureness);
        });
        if (forms.size() > 1) {
            claims.say(Field.VARIANTS, forms.stream().map(Form::variant).toList(), where);
        }
    }
}
