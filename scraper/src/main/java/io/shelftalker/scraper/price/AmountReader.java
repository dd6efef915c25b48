package io.shelftalker.scraper.price;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads a written number: which of its separators is the decimal one, if any.
 *
 * <p>Two different separators settle it, and so does the number of digits behind the last one, unless they are three.
 * Three digits behind the only separator are thousands, except of a currency that counts thousandths.
 */
final class AmountReader {
    private static final int MOST_DIGITS = 13;

    private AmountReader() {}

    /** @param written digits, and separators between or before them; anything else is no number */
    static Optional<Amount> read(String written, Separators known) {
        String number = known.certain().isPresent() ? written : withoutStrayPoint(written);
        int last = lastSeparator(number);
        if (last < 0) {
            return value(number, -1).map(Amount::certain);
        }
        if (known.certain().isPresent()) {
            return value(number, number.lastIndexOf(known.certain().get())).map(Amount::certain);
        }
        char separator = number.charAt(last);
        int behind = number.length() - last - 1;
        if (separator == ' ' || (separator == '\'' && behind == 3)) {
            return isGrouped(number, number.length()) ? value(number, -1).map(Amount::certain) : Optional.empty();
        }
        if (!isGrouped(number, last)) {
            return Optional.empty();
        }
        if (behind != 3 || separator == PlainText.DECIMAL) {
            return value(number, last).map(Amount::certain);
        }
        return threeBehind(number, last, known);
    }

    /** The decimal separator, where the number shows it by itself. */
    static Optional<String> decimalSeparator(String written) {
        String number = withoutStrayPoint(written);
        int last = lastSeparator(number);
        if (last < 0 || last == number.length() - 1 || !isGrouped(number, last)) {
            return Optional.empty();
        }
        char separator = number.charAt(last);
        boolean afterAnother = lastSeparator(number.substring(0, last)) >= 0 && number.indexOf(separator) == last;
        boolean shown = (separator == '.' || separator == ',') && (number.length() - last - 1 != 3 || afterAnother);
        return shown ? Optional.of(String.valueOf(separator)) : Optional.empty();
    }

    private static Optional<Amount> threeBehind(String number, int last, Separators known) {
        char separator = number.charAt(last);
        if (number.indexOf(separator) < last) {
            return isGrouped(number, number.length()) ? value(number, -1).map(Amount::certain) : Optional.empty();
        }
        boolean fraction =
                last > 3 || number.charAt(0) == '0' || last == 0 || lastSeparator(number.substring(0, last)) >= 0;
        return fraction ? value(number, last).map(Amount::certain) : onlyOne(number, last, known);
    }

    /** {@code 1.299} */
    private static Optional<Amount> onlyOne(String number, int last, Separators known) {
        char separator = number.charAt(last);
        Optional<BigDecimal> thousands = value(number, -1);
        Optional<BigDecimal> fraction = value(number, last);
        return switch (known.threeBehind(separator)) {
            case THOUSANDS -> thousands.map(Amount::certain);
            case FRACTION -> fraction.map(Amount::certain);
            case RATHER_THOUSANDS -> thousands.map(value -> new Amount(value, fraction));
        };
    }

    /** A point before a number that has others, as an abbreviation leaves it. */
    private static String withoutStrayPoint(String written) {
        char first = written.charAt(0);
        boolean stray = !PlainText.isDigit(first) && lastSeparator(written) > 0;
        return stray ? written.substring(1) : written;
    }

    /** Whether all separators before a place stand where thousands do, or lakhs and crores. */
    private static boolean isGrouped(String number, int end) {
        int group = 0;
        int right = 0;
        for (int index = end - 1; index >= 0; index--) {
            if (PlainText.isDigit(number.charAt(index))) {
                group++;
                continue;
            }
            boolean indian = right > 0 && group == 2 && number.charAt(index) == ',';
            if (group != 3 && !indian) {
                return false;
            }
            right++;
            group = 0;
        }
        return right == 0 || (group >= 1 && group <= 3);
    }

    private static int lastSeparator(String number) {
        int index = number.length() - 1;
        while (index >= 0 && PlainText.isDigit(number.charAt(index))) {
            index--;
        }
        return index;
    }

    private static Optional<BigDecimal> value(String number, int decimal) {
        StringBuilder digits = new StringBuilder(number.length() + 1);
        int whole = 0;
        for (int index = 0; index < number.length(); index++) {
            if (index == decimal) {
                whole = digits.length();
                digits.append('.');
            } else if (PlainText.isDigit(number.charAt(index))) {
                digits.append(number.charAt(index));
            }
        }
        whole = decimal < 0 ? digits.length() : whole;
        return whole > MOST_DIGITS || digits.isEmpty()
                ? Optional.empty()
                : Optional.of(new BigDecimal(digits.toString()));
    }
}
