package io.shelftalker.catalog.product;

import io.shelftalker.i18n.Money;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One of the forms that a product comes in, with its own offer.
 *
 * @param options what it differs by, such as its size or colour
 * @param price what a buyer pays for this one
 * @param listPrice a higher price it is reduced from
 */
public record VariantOffer(
        Optional<String> name,
        Optional<String> sku,
        Optional<String> gtin,
        SortedMap<String, String> options,
        Optional<Money> price,
        Optional<Money> listPrice,
        Stock stock) {
    public VariantOffer {
        name = name.map(VariantOffer::clean);
        sku = sku.map(VariantOffer::clean);
        gtin = gtin.map(VariantOffer::clean);
        SortedMap<String, String> kept = new TreeMap<>();
        options.forEach((option, value) -> kept.put(clean(option), clean(value)));
        options = Collections.unmodifiableSortedMap(kept);
        price = price.filter(money -> money.amount().signum() > 0);
        Optional<Money> paid = price;
        listPrice = listPrice.filter(list -> paid.filter(money -> money.sameCurrency(list) && money.isBelow(list))
                .isPresent());
    }

    /** What it is called beside the others: by what it differs, else its name, else its SKU. */
    public Optional<String> form() {
        return options.isEmpty() ? name.or(() -> sku) : Optional.of(String.join(" / ", options.values()));
    }

    /** Without the one character that PostgreSQL cannot keep in a text. */
    private static String clean(String text) {
        return text.replace("\0", "").strip();
    }
}
