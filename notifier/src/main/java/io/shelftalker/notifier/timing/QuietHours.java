package io.shelftalker.notifier.timing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hours of each day in which somebody is not to be woken, by the clock on their wall.
 *
 * <p>Where clocks are set forward over an end of them, that is when it happens; where they are set back and show it twice,
 * the hours begin the first time and end the second. So nobody is woken at a time that they named.
 *
 * @param until on the next day where it is before {@code from}
 */
public record QuietHours(LocalTime from, LocalTime until) {
    private static final String TIME =
            "(?<%1$shour>\\d{1,2})(?:\\s?[:h.]\\s?(?<%1$sminute>\\d{2}))?\\s?h?\\s?(?<%1$shalf>[ap]\\.?m\\.?)?";
    private static final Pattern WRITTEN = Pattern.compile("(?iu)(?:from|between|de|entre)?\\s?"
            + TIME.formatted("from") + "(?:\\s?(?:-|–|—|to|till|until|and|à|a|et)\\s?|\\s)" + TIME.formatted("until"));

    public QuietHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException("Hours from " + from + " to " + until + " are all or none");
        }
    }

    /** Reads {@code 22:00-08:00}, {@code 22-8}, {@code 22:00 8:00}, {@code from 10pm to 8:30am}, {@code de 22h à 8h30}. */
    public static Optional<QuietHours> read(String text) {
        Matcher written = WRITTEN.matcher(Line.of(text));
        if (!written.matches()) {
            return Optional.empty();
        }
        Optional<LocalTime> from = time(written, "from");
        return from.flatMap(begin ->
                time(written, "until").filter(end -> !end.equals(begin)).map(end -> new QuietHours(begin, end)));
    }

    private static Optional<LocalTime> time(Matcher written, String name) {
        String minute = written.group(name + "minute");
        return Clock.time(written.group(name + "hour"), minute, written.group(name + "half"));
    }

    /** When the quiet hours end that it is now, if it is. */
    public Optional<Instant> end(Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return List.of(today.minusDays(1), today).stream()
                .filter(day -> !first(day.atTime(from), zone).isAfter(now))
                .map(day -> last((until.isAfter(from) ? day : day.plusDays(1)).atTime(until), zone))
                .filter(now::isBefore)
                .findFirst();
    }

    /** The first moment at which clocks show a time or more. */
    private static Instant first(LocalDateTime time, ZoneId zone) {
        return skipped(time, zone)
                .orElseGet(() -> time.toInstant(offsets(time, zone).getFirst()));
    }

    /** The last moment at which clocks come to show a time. */
    private static Instant last(LocalDateTime time, ZoneId zone) {
        return skipped(time, zone)
                .orElseGet(() -> time.toInstant(offsets(time, zone).getLast()));
    }

    /** The moment at which clocks are set forward over a time. */
    private static Optional<Instant> skipped(LocalDateTime time, ZoneId zone) {
        return Optional.ofNullable(zone.getRules().getTransition(time))
                .filter(ZoneOffsetTransition::isGap)
                .map(ZoneOffsetTransition::getInstant);
    }

    private static List<ZoneOffset> offsets(LocalDateTime time, ZoneId zone) {
        return zone.getRules().getValidOffsets(time);
    }
}
