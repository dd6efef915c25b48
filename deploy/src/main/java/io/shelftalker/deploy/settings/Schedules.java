package io.shelftalker.deploy.settings;

import java.util.List;
import java.util.regex.Pattern;
import org.quartz.CronExpression;

/** Whether a text is a schedule: five fields as in Unix, or six to seven as in Quartz. */
final class Schedules {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** The largest number in each of Quartz's fields: second, minute, hour, day, month, day of the week, year. */
    private static final List<Integer> LARGEST = List.of(59, 59, 23, 31, 12, 7, 2199);

    private Schedules() {}

    static boolean isSchedule(String text) {
        String[] fields = SPACE.split(text.strip());
        String quartz = fields.length == 5 ? fromUnix(fields) : text.strip();
        return CronExpression.isValidExpression(quartz) && isWithinRanges(quartz);
    }

    /** Quartz wants seconds, and a question mark for one of the two kinds of days. */
    private static String fromUnix(String[] fields) {
        boolean anyDayOfWeek = fields[4].equals("*");
        String dayOfMonth = !anyDayOfWeek && fields[2].equals("*") ? "?" : fields[2];
        String dayOfWeek = anyDayOfWeek ? "?" : fields[4].replace('0', '7');
        return String.join(" ", "0", fields[0], fields[1], dayOfMonth, fields[3], dayOfWeek);
    }

    /** Quartz itself takes hour 99 without a word, and never fires. */
    private static boolean isWithinRanges(String quartz) {
        String[] fields = SPACE.split(quartz);
        for (int field = 0; field < fields.length; field++) {
            int largest = LARGEST.get(field);
            if (NUMBER.matcher(fields[field])
                    .results()
                    .anyMatch(number -> number.group().length() > 4 || Integer.parseInt(number.group()) > largest)) {
                return false;
            }
        }
        return true;
    }
}
