package io.shelftalker.scraper.sitemap;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Reads W3C dates and times, whole or in part, and those of RSS.
 *
 * @see <a href="https://www.w3.org/TR/NOTE-datetime">W3C Date and Time Formats</a>
 */
final class LastMods {
    private static final ZoneOffset LATEST = ZoneOffset.ofHours(-12);

    private LastMods() {}

    static Optional<Entry.LastMod> read(String text) {
        String value = text.strip();
        if (value.isEmpty() || value.length() > 40) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Entry.LastMod(
                    value, Character.isLetter(value.charAt(0)) ? feedTime(value) : end(value.replace(' ', 'T'))));
        } catch (DateTimeException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static Instant end(String value) {
        return switch (value.length()) {
            case 4 -> endOf(LocalDate.of(Integer.parseInt(value), 12, 31));
            case 7 -> endOf(YearMonth.parse(value).atEndOfMonth());
            case 10 -> endOf(LocalDate.parse(value));
            default -> moment(value);
        };
    }

    private static Instant moment(String value) {
        boolean zoned = value.endsWith("Z") || value.matches(".{16,}[+-]\\d\\d:?\\d\\d$");
        return zoned
                ? OffsetDateTime.parse(value.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                        .toInstant()
                : LocalDateTime.parse(value).toInstant(LATEST);
    }

    /** RSS dates its items as mails do (RFC 822): {@code Tue, 3 Jun 2008 11:05:30 GMT}. */
    private static Instant feedTime(String value) {
        return ZonedDateTime.parse(value.replaceFirst("(UT|UTC|Z)$", "GMT"), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay().toInstant(LATEST);
    }
}
