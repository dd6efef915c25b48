package io.shelftalker.channels;

import io.shelftalker.core.doctor.Finding;
import io.shelftalker.i18n.Phrase;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Whether this server's clock is near a platform's, which says in each answer what time it is. */
public final class PlatformClock {
    private static final Duration NEAR = Duration.ofMinutes(1);

    private PlatformClock() {}

    /**
     * Nothing where they are near, or the platform does not say.
     *
     * @param platform its name
     * @param date the header {@code Date} of an answer that has just come (RFC 9110, 6.6.1)
     */
    public static Optional<Finding> apart(String platform, Instant now, Optional<String> date) {
        return date.flatMap(PlatformClock::read)
                .map(said -> Duration.between(said, now).abs())
                .filter(apart -> apart.compareTo(NEAR) > 0)
                .map(apart -> Finding.warning(
                        "clock",
                        Phrase.of("channels.doctor.clock", platform, Long.toString(apart.toSeconds())),
                        Phrase.of("channels.doctor.clock.do", platform)));
    }

    private static Optional<Instant> read(String date) {
        try {
            return Optional.of(Instant.from(
                    DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT).parse(date)));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
