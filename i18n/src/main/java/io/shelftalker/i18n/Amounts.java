package io.shelftalker.i18n;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts as people write them: {@code 18}, {@code 18.50}, {@code 18,50}, {@code 1 299,00}, {@code 1,299.00}.
 *
 * <p>A single separator before three digits separates thousands, unless the currency has three digits after its point.
 */
public final class Amounts {
    private static final Pattern PLAIN = Pattern.compile("(\\d{1,9})(?:[.,](\\d{1,4}))?");
    private static final Pattern POINT =
            Pattern.compile("(\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?:[\\s'’\\u00a0\\u202f]\\d{3})+)(?:\\.(\\d{1,4}))?");
    private static final Pattern COMMA =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{3})+|\\d{1,3}(?:[\\s'’\\u00a0\\u202f]\\d{3})+)(?:,(\\d{1,4}))?");

    private Amounts() {}

    /**
     * The amount that a text says.
     *
     * @param digits how many digits the currency has after its point
     * @return nothing for what is no amount above 0, or finer than the currency
     */
    public static Optional<BigDecimal> read(String text, int digits) {
        String number = text.strip();
        Matcher plain = PLAIN.matcher(number);
        if (plain.matches() && !hasThousands(plain, digits)) {
            return amount(plain, digits);
        }
        for (Pattern grouped : new Pattern[] {POINT, COMMA}) {
            Matcher matcher = grouped.matcher(number);
            if (matcher.matches()) {
                return amount(matcher, digits);
            }
        }
        return Optional.empty();
    }

    /** What somebody probably meant who wrote an amount that cannot be read: its digits with one point. */
    public static BigDecimal nearest(String text, int digits) {
        String[] runs = text.strip().replaceAll("^\\D+", "").split("\\D+", 2);
        String whole = runs[0].isEmpty() ? "1" : shortened(runs[0], 9);
        String rest = runs.length < 2 ? "" : shortened(runs[1].replaceAll("\\D", ""), digits);
        return new BigDecimal(rest.isEmpty() ? whole : whole + "." + rest);
    }

    private static boolean hasThousands(Matcher plain, int digits) {
        String fraction = plain.group(2);
        return fraction != null
                && fraction.length() == 3
                && digits != 3
                && plain.group(1).matches("[1-9]\\d{0,2}");
    }

    private static Optional<BigDecimal> amount(Matcher matcher, int digits) {
        String whole = matcher.group(1).replaceAll("\\D", "");
        String fraction = matcher.group(2) == null ? "" : "." + matcher.group(2);
        BigDecimal amount = new BigDecimal(whole + fraction).stripTrailingZeros();
        return Optional.of(amount)
                .filter(read -> read.signum() > 0 && read.scale() <= digits)
                .map(read -> read.setScale(digits, RoundingMode.UNNECESSARY));
    }

    private static String shortened(String text, int most) {
        return text.substring(0, Math.min(most, text.length()));
    }
}
