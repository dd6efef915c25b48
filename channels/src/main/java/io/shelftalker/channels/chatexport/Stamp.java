package io.shelftalker.channels.chatexport;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The date and time that a message's first line begins with.
 *
 * @param date its three numbers, in the order in which they stand
 * @param isYearFirst whether they begin with the year
 * @param american whether it is written as in the United States: no leading zeros, short years, capitals
 * @param style what stays the same in all stamps of one file: brackets, and the sign in the date
 * @param rest the line behind it
 */
record Stamp(List<Integer> date, boolean isYearFirst, LocalTime time, boolean american, String style, String rest) {
    /** Marks that direct the reading, and the one at the beginning of a file. */
    private static final Pattern MARKS = Pattern.compile("[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");

    private static final Pattern SPACES = Pattern.compile("[\\u00a0\\u2007\\u202f]");
    private static final String HALVES =
            "[ap]\\.? ?m\\.?|[πμ]\\.? ?μ\\.?|[дп]\\.? ?п\\.?|오[전후]|[上下]午|午[前後]|[صم]|sa|ch|uhr|h";
    private static final Pattern LINE = Pattern.compile(
            "^(?<open>\\[?)(?<a>\\d{1,4})(?<sign>[-/.]) ?(?<b>\\d{1,2})[-/.] ?(?<c>\\d{1,4})[,.،]{0,2} ?"
                    + "(?:(?<before>\\p{L}[\\p{L}.]{0,7}) ?)?(?<hour>\\d{1,2})[.:](?<minute>\\d{2})(?:[.:](?<second>\\d{2}))?"
                    + "(?: ?(?<after>" + HALVES
                    + "))?(?<close>\\]| [-–—]|:|(?= [^:]{1,100}:(?: |$)))(?: (?<rest>.*)|$)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    private static final Set<String> MORNING = Set.of("am", "πμ", "дп", "오전", "上午", "午前", "ص", "sa");
    private static final Set<String> AFTERNOON = Set.of("pm", "μμ", "пп", "오후", "下午", "午後", "م", "ch");
    private static final int HALF = 12;

    /** The stamp of a line; empty where it goes on with the message before it. */
    static Optional<Stamp> of(String line) {
        String plain = SPACES.matcher(MARKS.matcher(line).replaceAll("")).replaceAll(" ");
        Matcher found = LINE.matcher(plain);
        boolean whole = found.matches()
                && found.group("open").isEmpty() != found.group("close").equals("]");
        return whole ? time(found).flatMap(time -> of(found, time)) : Optional.empty();
    }

    private static Optional<Stamp> of(Matcher found, LocalTime time) {
        List<Integer> date = List.of(number(found, "a"), number(found, "b"), number(found, "c"));
        boolean yearFirst = found.group("a").length() == 4 || (date.getFirst() > 31 && date.getLast() <= 31);
        boolean american = !found.group("a").startsWith("0")
                && !found.group("b").startsWith("0")
                && found.group("c").length() == 2
                && found.group("sign").equals("/")
                && String.valueOf(found.group("after")).matches("[AP]M");
        String style = found.group("close") + found.group("sign");
        String rest = found.group("rest") == null ? "" : found.group("rest");
        return Optional.of(new Stamp(date, yearFirst, time, american, style, rest))
                .filter(stamp ->
                        stamp.date().stream().filter(number -> number > 31).count() <= 1);
    }

    private static Optional<LocalTime> time(Matcher found) {
        int hour = number(found, "hour");
        int second = found.group("second") == null ? 0 : number(found, "second");
        if (hour > 23 || number(found, "minute") > 59 || second > 59) {
            return Optional.empty();
        }
        int whole = hour;
        if (says(found, AFTERNOON)) {
            whole = hour < HALF ? hour + HALF : hour;
        } else if (says(found, MORNING)) {
            whole = hour == HALF ? 0 : hour;
        }
        return Optional.of(LocalTime.of(whole, number(found, "minute"), second));
    }

    private static boolean says(Matcher found, Set<String> words) {
        return words.contains(word(found.group("before"))) || words.contains(word(found.group("after")));
    }

    private static String word(String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT).replaceAll("[., ]", "");
    }

    private static int number(Matcher found, String group) {
        return Integer.parseInt(found.group(group));
    }
}
