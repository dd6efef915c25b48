package io.shelftalker.catalog.product;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How much of something is in a pack, written alike for the same amount: 75 cl is 750 ml, 1 kg is 1000 g. */
final class PackSize {
    private static final Pattern SIZE = Pattern.compile("""
            (?x)
            (?<![\\p{L}\\d.,])
            (?: (?<count>\\d{1,3}) \\s* [x×*] \\s* )?
            (?<amount>\\d{1,6} (?: [.,] \\d{1,3} )?) \\s*
            (?<unit> ml | cl | dl | litres? | liters? | l | mg | kg | grammes? | grams? | g )
            (?![\\p{L}\\d])
            """);
    private static final Map<String, BigDecimal> SMALL_UNITS = Map.of(
            "cl", BigDecimal.TEN,
            "dl", new BigDecimal(100),
            "l", new BigDecimal(1000),
            "mg", new BigDecimal("0.001"),
            "kg", new BigDecimal(1000));

    private PackSize() {}

    /** The one size that a text speaks of; none where it speaks of several. */
    static Optional<String> in(String text) {
        List<String> sizes = SIZE.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(PackSize::written)
                .distinct()
                .toList();
        return sizes.size() == 1 ? Optional.of(sizes.getFirst()) : Optional.empty();
    }

    /** A text in lower case without the sizes that it speaks of. */
    static String without(String text) {
        return SIZE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
    }

    private static String written(MatchResult size) {
        String unit = size.group("unit").startsWith("lit") ? "l" : size.group("unit");
        unit = unit.startsWith("gram") ? "g" : unit;
        BigDecimal amount = new BigDecimal(size.group("amount").replace(',', '.'))
                .multiply(SMALL_UNITS.getOrDefault(unit, BigDecimal.ONE))
                .stripTrailingZeros();
        BigDecimal count = new BigDecimal(Objects.requireNonNullElse(size.group("count"), "1"));
        return (count.equals(BigDecimal.ONE) ? "" : count.toPlainString() + " x ")
                + amount.toPlainString()
                + (unit.endsWith("g") ? " g" : " ml");
    }
}
