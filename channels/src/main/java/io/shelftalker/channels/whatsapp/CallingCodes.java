package io.shelftalker.channels.whatsapp;

import java.util.Optional;
import java.util.Set;

/**
 * Which language somebody most likely reads: WhatsApp does not say, but where a number is from tells something (ITU-T E.164
 * country codes). Whoever is taken wrong says {@code /language}.
 */
final class CallingCodes {
    /** France and its regions, Monaco, and the countries whose schools teach in French. */
    private static final Set<String> FRENCH = Set.of(
            "33", "221", "223", "224", "225", "226", "227", "228", "229", "241", "242", "243", "262", "377", "508",
            "590", "594", "596", "687", "689");

    private static final int LONGEST = 3;

    private CallingCodes() {}

    /** @param address as {@code whatsapp:+33612345678} */
    static Optional<String> language(String address) {
        String digits = address.replaceFirst("whatsapp:\\+?", "");
        boolean french = digits.matches("\\d{6,}")
                && (FRENCH.contains(digits.substring(0, 2)) || FRENCH.contains(digits.substring(0, LONGEST)));
        return french ? Optional.of("fr") : Optional.empty();
    }
}
