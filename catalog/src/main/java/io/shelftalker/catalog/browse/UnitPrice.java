package io.shelftalker.catalog.browse;

import io.shelftalker.i18n.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private static final Pattern SIZE = Pattern.compile(
            "(?:(\\d{1,3})\\s*[x×]\\s*)?(\\d{1,6}(?:[.,]\\d{1,3})?)\\s*(ml|cl|dl|l|litres?|liters?|g|kg)\\.?");
    private static final Map<String, BigDecimal> PARTS = Map.of(
            "ml", new BigDecimal("0.001"),
            "cl", new BigDecimal("0.01"),
            "dl", new BigDecimal("0.1"),
            "g", new BigDecimal("0.001"));

    /** The unit price, where an attribute such as "size: 750 ml" or "format: 6 × 33 cl" says how much there is. */
    public static Optional<UnitPrice> of(Money price, Map<String, String> facets) {
        return new TreeMap<>(facets)
                .entrySet().stream()
                        .filter(facet -> CONTENTS.contains(facet.getKey().toLowerCase(Locale.ROOT)))
                        .map(facet -> SIZE.matcher(facet.getValue().strip().toLowerCase(Locale.ROOT)))
                        .filter(Matcher::matches)
                        .findFirst()
                        .flatMap(size -> of(price, size));
    }

    private static Optional<UnitPrice> of(Money price, Matcher size) {
        BigDecimal count = new BigDecimal(Objects.requireNonNullElse(size.group(1), "1"));
        BigDecimal each = new BigDecimal(size.group(2).replace(',', '.'));
        String unit = size.group(3);
        BigDecimal amount = count.multiply(each).multiply(PARTS.getOrDefault(unit, BigDecimal.ONE));
        if (amount.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal one = price.amount().divide(amount, price.amount().scale(), RoundingMode.HALF_UP);
        return Optional.of(
                new UnitPrice(new Money(one, price.currency()), unit.endsWith("g") ? Unit.KILOGRAM : Unit.LITRE));
    }
}
