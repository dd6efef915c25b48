package io.shelftalker.scraper.source;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.quartz.CronExpression;

/**
 * When something is due: a cron expression of 5 fields as Unix writes them, or of 6 or 7 as Quartz does.
 *
 * @param text as it was given
 */
public record Cron(String text) {
    /** @throws IllegalArgumentException if it is no cron expression; the message says which and why */
    public Cron {
        text = text.strip().replaceAll("\\s+", " ");
        parsed(text);
    }

    /** The first time after a moment; none if there is no other. */
    public Optional<Instant> next(Instant after, ZoneId zone) {
        CronExpression expression = parsed(text);
        expression.setTimeZone(TimeZone.getTimeZone(zone));
        return Optional.ofNullable(expression.getNextValidTimeAfter(Date.from(after))).map(Date::toInstant);
    }

    /** How long it is from the first time after a moment to the second. */
    public Duration interval(Instant from, ZoneId zone) {
        return next(from, zone)
                .flatMap(first -> next(first, zone).map(second -> Duration.between(first, second)))
                .orElse(Duration.ZERO);
    }

    private static CronExpression parsed(String text) {
        try {
            String[] fields = text.split(" ");
            return new CronExpression(fields.length == 5 ? quartz(fields) : text);
        } catch (ParseException | UnsupportedOperationException unreadable) {
            throw new IllegalArgumentException("'" + text + "' is no cron expression: " + unreadable.getMessage(), unreadable);
        }
    }

    /** Unix counts weekdays from Sunday 0, Quartz from Sunday 1, and Quartz wants one of the two day fields open. */
    private static String quartz(String[] unix) {
        String day = unix[2];
        String weekday = unix[4].equals("*") ? "?" : Arrays.stream(unix[4].split(",")).map(Cron::weekday).collect(Collectors.joining(","));
        if (!weekday.equals("?")) {
            day = "?";
        }
        return String.join(" ", "0", unix[0], unix[1], day, unix[3], weekday);
    }

    private static String weekday(String field) {
        String[] step = field.split("/", 2);
        String days = Arrays.stream(step[0].split("-"))
                .map(day -> day.matches("[0-7]") ? Integer.toString(Integer.parseInt(day) % 7 + 1) : day)
                .collect(Collectors.joining("-"));
        return step.length == 2 ? days + "/" + step[1] : days;
    }
}
