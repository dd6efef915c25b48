package io.shelftalker.testkit.shop;

/** GTIN-13 check digits (GS1 General Specifications, 7.9). Numbers from 200 to 299 are for use inside a shop only. */
public final class Gtin {
    private Gtin() {}

    /** Twelve digits and their check digit. */
    public static String complete(String twelve) {
        if (!twelve.matches("\\d{12}")) {
            throw new IllegalArgumentException("'" + twelve + "' is not twelve digits");
        }
        var sum = 0;
        for (var i = 0; i < 12; i++) {
            sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return twelve + (10 - sum % 10) % 10;
    }

    public static boolean isValid(String gtin) {
        return gtin.matches("\\d{13}") && complete(gtin.substring(0, 12)).equals(gtin);
    }
}
