package io.shelftalker.catalog.product;

import java.util.Optional;

/**
 * A number that the whole trade knows an article by, with a right check digit.
 *
 * @param digits as it is written, without spaces and hyphens
 * @see <a href="https://www.gs1.org/services/how-calculate-check-digit-manually">GS1: check digit</a>
 * @see <a href="https://www.isbn-international.org/content/isbn-users-manual">ISBN: users' manual</a>
 */
public record Gtin(String digits, Kind kind) {
    private static final int LONGEST = 14;

    /** Which of the numbers it is. */
    public enum Kind {
        GTIN8,
        UPC,
        GTIN13,
        GTIN14,
        ISBN10,
        ISBN13,
        /** Names a periodical, not one of its issues. */
        ISSN,
        /** Printed music. */
        ISMN
    }

    public Gtin {
        if (!kind(digits).equals(Optional.of(kind))) {
            throw new IllegalArgumentException("'" + digits + "' is no " + kind);
        }
    }

    /** The number of a text that is one, perhaps with its name before it: {@code EAN-13: 4006381333931}. */
    public static Optional<Gtin> read(String text) {
        return GtinReader.read(text);
    }

    /** A number without anything around it, which has a right check digit and is not just zeros. */
    static Optional<Gtin> of(String digits) {
        if (digits.chars().allMatch(digit -> digit == '0')) {
            return Optional.empty();
        }
        return kind(digits).map(kind -> new Gtin(digits, kind));
    }

    /**
     * The same number in 14 digits, by which two of them are compared. Empty for what does not name one article: the
     * number of a periodical, and numbers that each shop gives as it likes.
     */
    public Optional<String> comparable() {
        if (kind == Kind.ISSN || isRestricted()) {
            return Optional.empty();
        }
        String whole = kind == Kind.ISBN10 ? withCheckDigit("978" + digits.substring(0, 9)) : digits;
        return Optional.of("0".repeat(LONGEST - whole.length()) + whole);
    }

    /** Whether the number is one that shops give to what they weigh or pack themselves. */
    private boolean isRestricted() {
        return switch (kind) {
            case GTIN8 -> digits.startsWith("0") || digits.startsWith("2");
            case UPC -> digits.startsWith("2") || digits.startsWith("4");
            case GTIN13 -> digits.startsWith("2") || digits.startsWith("02") || digits.startsWith("04");
            case GTIN14, ISBN10, ISBN13, ISSN, ISMN -> false;
        };
    }

    private static Optional<Kind> kind(String digits) {
        return switch (digits.length()) {
            case 8 ->
                isRight(digits) ? Optional.of(Kind.GTIN8) : isIssn(digits) ? Optional.of(Kind.ISSN) : Optional.empty();
            case 10 -> isIsbn10(digits) ? Optional.of(Kind.ISBN10) : Optional.empty();
            case 12 -> isRight(digits) ? Optional.of(Kind.UPC) : Optional.empty();
            case 13 -> isRight(digits) ? Optional.of(ofThirteen(digits)) : Optional.empty();
            case 14 -> isRight(digits) ? Optional.of(Kind.GTIN14) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Kind ofThirteen(String digits) {
        if (digits.startsWith("9790")) {
            return Kind.ISMN;
        }
        return digits.startsWith("978") || digits.startsWith("979") ? Kind.ISBN13 : Kind.GTIN13;
    }

    private static boolean isRight(String digits) {
        return digits.indexOf('X') < 0
                && withCheckDigit(digits.substring(0, digits.length() - 1)).equals(digits);
    }

    private static String withCheckDigit(String digits) {
        int sum = 0;
        for (int index = 0; index < digits.length(); index++) {
            int weight = (digits.length() - index) % 2 == 0 ? 1 : 3;
            sum += weight * (digits.charAt(index) - '0');
        }
        return digits + (10 - sum % 10) % 10;
    }

    private static boolean isIsbn10(String digits) {
        return digits.lastIndexOf('X', 8) < 0 && isModulo11(digits);
    }

    private static boolean isIssn(String digits) {
        return digits.lastIndexOf('X', 6) < 0 && isModulo11(digits);
    }

    private static boolean isModulo11(String digits) {
        int sum = 0;
        for (int index = 0; index < digits.length(); index++) {
            int value = digits.charAt(index) == 'X' ? 10 : digits.charAt(index) - '0';
            sum += value * (digits.length() - index);
        }
        return sum % 11 == 0;
    }
}
