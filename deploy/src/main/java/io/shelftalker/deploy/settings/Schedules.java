package io.shelftalker.deploy.settings;

import java.util.regex.Pattern;
import org.quartz.CronExpression;

/** Whether a text is a schedule: five fields as in Unix, or six to seven as in Quartz. */
final class Schedules {
    private static final Pattern FIELD = Pattern.compile("\\s+");

    private Schedules() {}

    static boolean isSchedule(String text) {
        String[] fields = FIELD.split(text.strip());
        return fields.length == 5 ? isUnix(fields) : CronExpression.isValidExpression(text.strip());
    }

    /** Quartz wants seconds, and a question mark for one of the two kinds of days. */
    private static boolean isUnix(String[] fields) {
        boolean anyDayOfWeek = fields[4].equals("*");
        String dayOfMonth = anyDayOfWeek ? fields[2] : fields[2].equals("*") ? "?" : fields[2];
        String dayOfWeek = anyDayOfWeek ? "?" : "MON";
        return CronExpression.isValidExpression(
                String.join(" ", "0", fields[0], fields[1], dayOfMonth, fields[3], dayOfWeek));
    }
}
