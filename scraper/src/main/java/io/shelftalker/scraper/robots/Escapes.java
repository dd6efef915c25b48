package io.shelftalker.scraper.robots;

import java.nio.charset.StandardCharsets;

/**
 * Spells paths one way, so that they can be compared character by character: unreserved characters stand for
 * themselves, reserved ones stay as they are written, and everything else is percent-encoded in upper case (RFC 9309,
 * section 2.2.2).
 */
final class Escapes {
    private static final String UNRESERVED = "-._~";
    private static final String RESERVED = ":/?#[]@!$&'()*+,;=";

    private Escapes() {}

    static String normal(String text) {
        StringBuilder spelled = new StringBuilder(text.length());
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        for (int index = 0; index < octets.length; index++) {
            int octet = octets[index] & 0xff;
            int encoded = octet == '%' ? encoded(octets, index) : -1;
            if (encoded >= 0) {
                append(spelled, encoded, isUnreserved(encoded));
                index += 2;
            } else {
                append(spelled, octet, octet == '%' || isUnreserved(octet) || RESERVED.indexOf(octet) >= 0);
            }
        }
        return spelled.toString();
    }

    private static void append(StringBuilder spelled, int octet, boolean asItIs) {
        if (asItIs) {
            spelled.append((char) octet);
            return;
        }
        spelled.append('%')
                .append(Character.toUpperCase(Character.forDigit(octet >> 4, 16)))
                .append(Character.toUpperCase(Character.forDigit(octet & 15, 16)));
    }

    /** The octet behind a percent sign, or -1 where no two hexadecimal digits follow it. */
    private static int encoded(byte[] octets, int percent) {
        if (percent + 2 >= octets.length) {
            return -1;
        }
        int high = Character.digit(octets[percent + 1], 16);
        int low = Character.digit(octets[percent + 2], 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static boolean isUnreserved(int octet) {
        return octet >= 'a' && octet <= 'z'
                || octet >= 'A' && octet <= 'Z'
                || octet >= '0' && octet <= '9'
                || UNRESERVED.indexOf(octet) >= 0;
    }
}
