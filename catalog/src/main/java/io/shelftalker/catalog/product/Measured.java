package io.shelftalker.catalog.product;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number with its unit, at a place of a text. */
record Measured(int start, int end, BigDecimal value, Measure measure) {
    private static final String NUMBER =
            "(?:\\d{1,2} )?\\d{1,2}/\\d{1,2}|^\\d{1,3}(?: \\d{3})+(?:[.,]\\d{1,3})?|\\d{1,3}"
                    + " 000|\\d{1,9}(?:[.,]\\d{1,9}){0,3}|[.,]\\d{1,3}";
    private static final String UNIT =
            "(?:us|uk|imp\\.?|imperial)?\\s?fl\\.?\\s?oz\\.?|oz\\.?\\s?fl\\.?|fluid ounces?|onces? liquides?"
                    + "|(?:us |uk |imp\\.? |imperial )pints?|cm[3³]|[\\p{L}µμ㎖ℓ]{1,13}(?:\"\\p{L})?";
    private static final Pattern MEASURED =
            Pattern.compile("(?:(?<![\\p{L}\\d.,])|(?<=\\dx))(" + NUMBER + ")\\s?-?\\s?(" + UNIT + ")(?![\\p{L}\\d²])");
    private static final Pattern RATE = Pattern.compile("(?:per|pro|pour|par|por|al|les|je)\\s*$");
    private static final Pattern PER = Pattern.compile("^/(?:m|l|kg|100)");
    // A year before a dash begins no range.
    private static final Pattern RANGE =
            Pattern.compile("(?<!\\d)(?!(?:19|20)\\d\\d -)\\d[\\d.,]*\\s?(?:-|to|à|bis)\\s?$");

    /** All of a text. @param text in lower case; @param original the same as it was written */
    static List<Measured> in(String text, String original) {
        List<Measured> all = new ArrayList<>(2);
        Matcher matcher = MEASURED.matcher(text);
        int from = 0;
        while (matcher.find(from)) {
            Optional<Measured> found = measured(matcher, text, original);
            found.ifPresent(all::add);
            from = found.isPresent() ? matcher.end() : Math.max(matcher.end(1), matcher.start() + 1);
        }
        return all;
    }

    /** The same amount, where another says it in another system: {@code 12 fl oz (355 ml)}. */
    boolean isSameAs(Measured other) {
        if (measure.unit() != other.measure.unit() || measure.metric() == other.measure.metric()) {
            return false;
        }
        BigDecimal ratio = other.value.divide(value, MathContext.DECIMAL32);
        return ratio.compareTo(new BigDecimal("0.93")) > 0 && ratio.compareTo(new BigDecimal("1.07")) < 0;
    }

    /** Whether another adds to it: {@code 5 lb 4 oz}. */
    boolean isContinuedBy(Measured other) {
        return measure.unit() == other.measure.unit()
                && measure.metric() == other.measure.metric()
                && measure.factor().compareTo(other.measure.factor()) > 0;
    }

    private static Optional<Measured> measured(Matcher matcher, String text, String original) {
        String unit = matcher.group(2).strip();
        String name = unit.replaceAll("[\\s.]", "");
        boolean generation =
                unit.equals("g") && matcher.group(1).matches("[2-6]") && original.startsWith("G", matcher.start(2));
        String before = text.substring(Math.max(0, matcher.start() - 8), matcher.start());
        boolean rate = RATE.matcher(before).find() || RANGE.matcher(before).find() || isRate(text, matcher);
        if (generation || rate) {
            return Optional.empty();
        }
        return Measure.of(name)
                .map(measure -> new Measured(
                        matcher.start(),
                        matcher.end(),
                        number(matcher.group(1), measure).multiply(measure.factor()),
                        measure))
                .filter(measured -> measured.value().signum() > 0);
    }

    /** {@code 180 g/m²}, {@code 2 €/100 g} */
    private static boolean isRate(String text, Matcher matcher) {
        boolean round = matcher.group(1).equals("1") || matcher.group(1).equals("100");
        return PER.matcher(text.substring(matcher.end())).find()
                || (round && text.substring(0, matcher.start()).stripTrailing().endsWith("/"));
    }

    private static BigDecimal number(String written, Measure measure) {
        int slash = written.indexOf('/');
        if (slash > 0) {
            return fraction(written, slash);
        }
        String number = written.replace(" ", "");
        int last = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
        if (last < 0) {
            return new BigDecimal(number);
        }
        boolean mixed = number.indexOf('.') >= 0 && number.indexOf(',') >= 0;
        boolean repeated = number.indexOf(number.charAt(last)) < last;
        boolean three = number.length() - last - 1 == 3 && last > 0 && last <= 3 && !number.startsWith("0");
        boolean thousands = !mixed && (repeated || (three && !measure.isLarge()));
        String digits = number.replaceAll("[.,]", "");
        return thousands ? new BigDecimal(digits) : new BigDecimal(digits).movePointLeft(number.length() - last - 1);
    }

    private static BigDecimal fraction(String written, int slash) {
        String[] whole = written.substring(0, slash).split(" ");
        BigDecimal below = new BigDecimal(written.substring(slash + 1));
        if (below.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal part = new BigDecimal(whole[whole.length - 1]).divide(below, 9, RoundingMode.HALF_EVEN);
        return whole.length == 1 ? part : part.add(new BigDecimal(whole[0]));
    }
}
