package io.shelftalker.notifier.timing;

import io.shelftalker.i18n.PlainLetters;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as people write it.
 *
 * @param unit hours, days, weeks or months
 */
public record Span(int count, ChronoUnit unit) {
    public static final Span DAY = new Span(1, ChronoUnit.DAYS);
    public static final Span WEEK = new Span(1, ChronoUnit.WEEKS);
    public static final Span MONTH = new Span(1, ChronoUnit.MONTHS);

    private static final int MOST = 999;
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:for|pour|pendant)?\\s*(?<count>\\d{1,3}|an?|une?|one)\\s*(?<unit>hours?|h|heures?|days?|d|jours?|j|weeks?|w|semaines?|months?|mois)");

    public Span {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException(count + " is no length of time");
        }
    }

    /** Reads {@code 3 days}, {@code a week}, {@code 2 h}, {@code une semaine}. */
    public static Optional<Span> read(String text) {
        Matcher written = WRITTEN.matcher(PlainLetters.of(Line.of(text)));
        if (!written.matches()) {
            return Optional.empty();
        }
        String count = written.group("count");
        int number = Character.isDigit(count.charAt(0)) ? Integer.parseInt(count) : 1;
        return number == 0 ? Optional.empty() : Optional.of(new Span(number, unit(written.group("unit"))));
    }

    private static ChronoUnit unit(String word) {
        return switch (word.charAt(0)) {
            case 'h' -> ChronoUnit.HOURS;
            case 'd', 'j' -> ChronoUnit.DAYS;
            case 'w', 's' -> ChronoUnit.WEEKS;
            default -> ChronoUnit.MONTHS;
        };
    }

    /** When it is over that begins now; days and more end at the same time of the day. */
    public Instant after(Instant now, ZoneId zone) {
        return now.atZone(zone).plus(count, unit).toInstant();
    }

    /** How a button says it, to be read again. */
    public String written() {
        return count + " " + unit.name().toLowerCase(Locale.ROOT);
    }
}
