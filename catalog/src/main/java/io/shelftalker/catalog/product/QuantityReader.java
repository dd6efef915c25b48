package io.shelftalker.catalog.product;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads how much is in a package: its first measure, multiplied by how many of it there are; or the number of pieces,
 * where nothing is measured.
 */
final class QuantityReader {
    /**
     * What was found.
     *
     * @param count of how many equal parts it consists: 6 of {@code 6 × 33 cl}
     * @param written the part of the text that says it
     * @param rest the other parts of the text
     */
    record Found(Quantity quantity, long count, String written, String rest) {

        /** Written alike for the same packs: {@code 6 x 330 ml}. */
        String packed() {
            String each = quantity.amount()
                    .divide(BigDecimal.valueOf(count))
                    .stripTrailingZeros()
                    .toPlainString();
            return (count == 1 ? "" : count + " x ") + each + " "
                    + quantity.unit().symbol();
        }
    }

    private static final int LONGEST = 300;
    private static final Map<Character, String> FRACTIONS =
            Map.of('½', "1/2", '¼', "1/4", '¾', "3/4", '⅓', "1/3", '⅔', "2/3", '⅛', "1/8");
    private static final Map<String, String> BOTTLES = Map.of(
            "magnum",
            "1500",
            "double magnum",
            "3000",
            "jeroboam",
            "3000",
            "jéroboam",
            "3000",
            "half bottle",
            "375",
            "demi-bouteille",
            "375",
            "methuselah",
            "6000",
            "mathusalem",
            "6000",
            "imperial",
            "6000");
    private static final Pattern BONUS = Pattern.compile("^\\s*\\+\\s*(\\d{1,3})\\s?%");
    private static final Pattern PLUS = Pattern.compile("\\s*\\+\\s*");
    private static final Pattern BETWEEN = Pattern.compile("[\\s.,]*(?:and|et|und)?\\s*");
    private static final Pattern TWICE = Pattern.compile("[\\s.]*[(/|,=~-]?\\s*");

    private final String text;
    private final String original;

    private QuantityReader(String text) {
        this.original = plain(text);
        this.text = lower(original);
    }

    static Optional<Found> read(String text) {
        return new QuantityReader(text).read();
    }

    /** The same, but nothing where pieces are only counted. */
    static Optional<Found> measured(String text) {
        return new QuantityReader(text).measured();
    }

    private Optional<Found> read() {
        return measured().or(this::pieces);
    }

    private Optional<Found> measured() {
        String bottle = BOTTLES.get(text.strip());
        if (bottle != null) {
            return Optional.of(
                    found(new BigDecimal(bottle), Quantity.Unit.MILLILITRE, new Multipack(1, 0, text.length())));
        }
        List<Measured> measures = Measured.in(text, original);
        return measures.isEmpty() ? Optional.empty() : Optional.of(measured(measures));
    }

    private Found measured(List<Measured> measures) {
        Measured first = measures.getFirst();
        BigDecimal value = first.value();
        int end = first.end();
        for (Measured next : measures.subList(1, measures.size())) {
            String between = text.substring(end, next.start());
            boolean twice = end == first.end()
                    && first.isSameAs(next)
                    && TWICE.matcher(between).matches();
            boolean more =
                    (first.isContinuedBy(next) && BETWEEN.matcher(between).matches())
                            || (first.measure().unit() == next.measure().unit()
                                    && PLUS.matcher(between).matches());
            if (!twice && !more) {
                break;
            }
            // Of the same amount in two systems, the metric one is exact.
            value = more ? value.add(next.value()) : next.measure().metric() ? next.value() : value;
            end = next.end();
        }
        Matcher bonus = BONUS.matcher(text.substring(end));
        if (bonus.find()) {
            value = value.multiply(new BigDecimal(100 + Integer.parseInt(bonus.group(1))))
                    .movePointLeft(2);
            end += bonus.end();
        }
        Multipack pack = Multipack.around(text, first.start(), end);
        return found(
                value.multiply(BigDecimal.valueOf(pack.count())),
                first.measure().unit(),
                pack);
    }

    private Optional<Found> pieces() {
        return Multipack.pieces(text).map(pack -> found(BigDecimal.valueOf(pack.count()), Quantity.Unit.PIECE, pack));
    }

    private Found found(BigDecimal value, Quantity.Unit unit, Multipack pack) {
        return new Found(
                new Quantity(value, unit),
                pack.count(),
                original.substring(pack.start(), pack.end()).strip(),
                original.substring(0, pack.start()) + " " + original.substring(pack.end()));
    }

    /** Spaces, dashes, times and fractions as they are typed. Keeps the length of everything but fractions. */
    private static String plain(String text) {
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        StringBuilder plain = new StringBuilder(bounded.length() + 4);
        for (int index = 0; index < bounded.length(); index++) {
            char character = bounded.charAt(index);
            String fraction = FRACTIONS.get(character);
            if (fraction != null) {
                boolean digit = index > 0 && Character.isDigit(bounded.charAt(index - 1));
                plain.append(digit ? " " : "").append(fraction);
            } else if (Character.getType(character) == Character.DECIMAL_DIGIT_NUMBER) {
                plain.append((char) ('0' + Character.digit(character, 10)));
            } else {
                plain.append(plain(character));
            }
        }
        return plain.toString();
    }

    /** Each letter by itself, so that all keep their places. */
    private static String lower(String text) {
        char[] letters = text.toCharArray();
        for (int index = 0; index < letters.length; index++) {
            letters[index] = Character.toLowerCase(letters[index]);
        }
        return new String(letters);
    }

    private static char plain(char character) {
        return switch (character) {
            case '\u00a0', '\u202f', '\u2009', '\t', '\n' -> ' ';
            case '–', '—', '‐', '‑' -> '-';
            case '×', '✕', '✖', '*', 'х', '╳' -> 'x';
            case '（' -> '(';
            case '）' -> ')';
            case '’' -> '\'';
            default -> character;
        };
    }
}
