package io.shelftalker.core.schedule;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.quartz.CronExpression;

/**
 * Times that come again: a cron expression of 5 fields as Unix writes them (minute first, Sunday 0 or 7), or of 6 or 7 as
 * Quartz does (second first, Sunday 1).
 *
 * @param text as it was given
 */
public record Cron(String text) {
    /** Quartz reads these numbers as its own marks for 'every' and 'none', instead of refusing them. */
    private static final Pattern INTERNAL = Pattern.compile("\\b9[89]\\b");

    /** @throws IllegalArgumentException if it is no cron expression; the message says which, why, and how to write one */
    public Cron {
        text = text.strip().replaceAll("\\s+", " ");
        parsed(text);
    }

    /** The expression in Quartz's form. */
    public String expression() {
        String[] fields = text.split(" ");
        return fields.length == 5 ? quartz(text, fields) : text;
    }

    /** The first time after a moment; none if there is no other. */
    public Optional<Instant> next(Instant after, ZoneId zone) {
        CronExpression expression = parsed(text);
        expression.setTimeZone(TimeZone.getTimeZone(zone));
        return Optional.ofNullable(expression.getNextValidTimeAfter(Date.from(after)))
                .map(Date::toInstant);
    }

    /** How long it is from the first time after a moment to the second. */
    public Duration interval(Instant from, ZoneId zone) {
        return next(from, zone)
                .flatMap(first -> next(first, zone).map(second -> Duration.between(first, second)))
                .orElse(Duration.ZERO);
    }

    private static CronExpression parsed(String text) {
        String[] fields = text.split(" ");
        try {
            if (INTERNAL.matcher(text).find()) {
                throw new ParseException("no field goes that far", 0);
            }
            if (fields.length < 5 || fields.length > 7) {
                throw new ParseException("it has " + fields.length + " fields", 0);
            }
            return new CronExpression(fields.length == 5 ? quartz(text, fields) : text);
        } catch (ParseException | UnsupportedOperationException unreadable) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a cron expression: " + unreadable.getMessage()
                            + ". Give 5 Unix fields such as '0 * * * *', or 6 or 7 Quartz fields such as '0 0 * * * ?'.",
                    unreadable);
        }
    }

    /** Quartz wants one of the two day fields open, and cannot have both mean something. */
    private static String quartz(String text, String[] unix) {
        boolean anyDay = unix[2].equals("*");
        boolean anyWeekday = unix[4].equals("*");
        if (!anyDay && !anyWeekday) {
            throw new IllegalArgumentException(
                    "'" + text
                            + "' is not a cron expression we can keep: give a day of the month or a day of the week, not both.");
        }
        String weekdays = Arrays.stream(unix[4].split(",")).map(Cron::weekday).collect(Collectors.joining(","));
        return String.join(
                " ", "0", unix[0], unix[1], anyWeekday ? unix[2] : "?", unix[3], anyWeekday ? "?" : weekdays);
    }

    private static String weekday(String field) {
        String[] step = field.split("/", 2);
        String days = Arrays.stream(step[0].split("-"))
                .map(day -> day.matches("[0-7]") ? Integer.toString(Integer.parseInt(day) % 7 + 1) : day)
                .collect(Collectors.joining("-"));
        return step.length == 2 ? days + "/" + step[1] : days;
    }
}
