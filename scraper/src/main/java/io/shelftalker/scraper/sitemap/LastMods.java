package io.shelftalker.scraper.sitemap;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Reads W3C dates and times, whole or in part.
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
            return Optional.of(new Entry.LastMod(value, end(value.replace(' ', 'T'))));
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

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay().toInstant(LATEST);
    }
}
