package io.shelftalker.core.schedule;

import java.text.ParseException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.quartz.CronExpression;

/**
 * Times that come again, as a cron expression of 5 Unix fields (minute first) or 6 to 7 Quartz fields (second first).
 *
 * @param expression in Quartz's form
 */
public record Cron(String expression) {
    /** Quartz reads these numbers as its own marks for 'every' and 'none', instead of refusing them. */
    private static final Pattern INTERNAL = Pattern.compile("\\b9[89]\\b");

    /**
     * Reads either form.
     *
     * @throws IllegalArgumentException if it is neither, with a sentence that says what is wrong
     */
    public static Cron of(String text) {
        String[] fields = text.strip().split("\\s+");
        String quartz = fields.length == 5 ? quartz(fields) : String.join(" ", fields);
        try {
            if (INTERNAL.matcher(quartz).find()) {
                throw new IllegalArgumentException("no field goes that far");
            }
            CronExpression.validateExpression(quartz);
            return new Cron(quartz);
        } catch (ParseException | RuntimeException failure) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a cron expression: " + failure.getMessage()
                            + ". Give 5 Unix fields such as '0 * * * *', or 6 to 7 Quartz fields such as '0 0 * * * ?'.",
                    failure);
        }
    }

    /** Unix: minute hour day-of-month month day-of-week, with Sunday as 0 or 7; Quartz: a second first, Sunday as 1. */
    private static String quartz(String[] unix) {
        boolean anyDay = unix[2].equals("*");
        boolean anyWeekday = unix[4].equals("*");
        String day = anyDay && !anyWeekday ? "?" : unix[2];
        String weekday = anyWeekday ? "?" : weekdays(unix[4]);
        if (!anyDay && !anyWeekday) {
            throw new IllegalArgumentException(
                    "'" + String.join(" ", unix)
                            + "' is not a cron expression we can keep: give a day of the month or a day of the week, not both.");
        }
        return String.join(" ", "0", unix[0], unix[1], day, unix[3], weekday);
    }

    private static String weekdays(String unix) {
        String[] parts = unix.split("(?<=[,\\-/])|(?=[,\\-/])");
        StringBuilder quartz = new StringBuilder();
        String before = "";
        for (String part : parts) {
            boolean isDay = part.matches("[0-7]") && !before.equals("/");
            quartz.append(isDay ? Integer.toString(Integer.parseInt(part) % 7 + 1) : part);
            before = part;
        }
        return Arrays.asList(parts).contains("-") ? quartz.toString().replace("-1", "-7,1") : quartz.toString();
    }
}
