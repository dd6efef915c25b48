package io.shelftalker.catalog.browse;

import io.shelftalker.catalog.product.Facts;
import io.shelftalker.catalog.product.Quantity;
import io.shelftalker.i18n.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
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
            "size",
            "volume",
            "net weight",
            "contents",
            "net content",
            "net contents",
            "format",
            "taille",
            "contenance",
            "poids net",
            "füllmenge",
            "nettogewicht");

    /**
     * The unit price, where an attribute such as "size: 750 ml" or "format: 6 × 33 cl" says how much there is of
     * something that is sold by its content.
     */
    public static Optional<UnitPrice> of(Money price, Facts facts) {
        return new TreeMap<>(facts.facets())
                .entrySet().stream()
                        .filter(facet -> CONTENTS.contains(facet.getKey().toLowerCase(Locale.ROOT)))
                        .filter(facet -> Consumables.isContent(facet.getKey(), facet.getValue(), facts))
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
