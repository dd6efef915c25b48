package io.shelftalker.catalog.browse;

import io.shelftalker.catalog.product.Quantity;
import io.shelftalker.i18n.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a litre or a kilogram of something costs. */
public record UnitPrice(Money money, Unit unit) {
    /** What the price is for. */
    public enum Unit {
        LITRE,
        KILOGRAM
    }

    // A weight that is none of the contents, as of headphones, makes no price by weight.
    private static final Set<String> CONTENTS = Set.of(
            "size", "volume", "net weight", "contents", "net content", "format", "taille", "contenance", "poids net");
    /** The unit price, where an attribute such as "size: 750 ml" or "format: 6 × 33 cl" says how much there is. */
    public static Optional<UnitPrice> of(Money price, Map<String, String> facets) {
        return new TreeMap<>(facets)
                .entrySet().stream()
                        .filter(facet -> CONTENTS.contains(facet.getKey().toLowerCase(Locale.ROOT)))
                        .flatMap(facet -> Quantity.read(facet.getValue()).stream())
                        .filter(quantity -> quantity.unit() != Quantity.Unit.PIECE)
                        .findFirst()
                        .map(quantity -> of(price, quantity));
    }

    private static UnitPrice of(Money price, Quantity quantity) {
        Unit unit = quantity.unit() == Quantity.Unit.GRAM ? Unit.KILOGRAM : Unit.LITRE;
        BigDecimal amount = quantity.amount().movePointLeft(3);
        BigDecimal one = price.amount().divide(amount, price.amount().scale(), RoundingMode.HALF_UP);
        return new UnitPrice(new Money(one, price.currency()), unit);
    }
}
