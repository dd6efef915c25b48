package io.shelftalker.scraper.price;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the dates of a text, whose days and years are no prices: {@code 4 July 2004}, {@code juillet 2004}, {@code 2004年7月}. */
final class Dates {
    /**
     * A date.
     *
     * @param end behind its last character
     * @param sure whether it is one even beside a currency, which then belongs to something else
     */
    record Date(int start, int end, boolean sure) {
        /** Whether a number starts in it. */
        boolean has(Numeral numeral) {
            return numeral.start() >= start && numeral.start() < end;
        }
    }

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final Set<String> MONTHS = Stream.of(
                    "en", "fr", "de", "es", "it", "pt", "nl", "pl", "cs", "sk", "sv", "da", "nb", "fi", "hu", "ro",
                    "el", "tr", "ru", "uk", "bg", "hr", "sl", "et", "lv", "lt")
            .map(Locale::of)
            .flatMap(Dates::months)
            .collect(Collectors.toUnmodifiableSet());

    private static final int BEFORE = 12;
    private static final String DAY = "(?:0?[1-9]|[12][0-9]|3[01])";
    private static final String YEAR = "(?:19|20)[0-9]{2}";
    private static final String NO_MORE = "(?![0-9]|[.,:][0-9]|%)";
    private static final Pattern DAY_BEFORE =
            Pattern.compile("(?<![0-9]|[0-9][.,:])" + DAY + "(?:st|nd|rd|th|er|[.ºª])?[ -]?(?:of |de |di )?$");
    private static final Pattern BEHIND = Pattern.compile("\\.?,?[ -]?(?:de |of |del )?(?<day>" + DAY + "(?: ?- ?" + DAY
            + ")?(?:st|nd|rd|th|\\.)?" + NO_MORE + ")?(?:,?[ -]?(?:de |del )?(?<year>" + YEAR + NO_MORE + "))?");
    /** Dates without the name of a month. */
    private static final Pattern NUMBERED = Pattern.compile("(?<![0-9]|[0-9][.,])(?:" + YEAR
            + " ?[年년](?: ?[0-9]{1,2} ?[月월])?(?: ?[0-9]{1,2} ?[日일])?|[0-9]{1,2} ?[月월] ?[0-9]{1,2} ?[日일]|" + YEAR
            + "-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?" + NO_MORE + "|" + YEAR + "\\. ?[0-9]{1,2}\\. [0-9]{1,2}\\.?" + NO_MORE
            + ")");

    private static final Pattern SINCE =
            Pattern.compile("(?i)(?:©|\\(c\\)|\\bcopyright|\\bsince|\\bdepuis|\\bseit|\\bsinds) ?" + YEAR + NO_MORE);

    private Dates() {}

    /** @param text as {@link PlainText} makes it */
    static List<Date> in(String text) {
        List<Date> dates = new ArrayList<>(1);
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            if (MONTHS.contains(word.group().toLowerCase(Locale.ROOT))) {
                around(text, word.start(), word.end(), dates);
            }
        }
        add(NUMBERED, true, text, dates);
        add(SINCE, false, text, dates);
        return dates;
    }

    private static void around(String text, int start, int end, List<Date> dates) {
        Matcher day = DAY_BEFORE.matcher(text).useTransparentBounds(true).region(Math.max(0, start - BEFORE), start);
        int from = day.find() ? day.start() : start;
        Matcher behind = BEHIND.matcher(text).region(end, text.length());
        int to = behind.lookingAt() && (behind.group("day") != null || behind.group("year") != null)
                ? behind.end()
                : end;
        if (from < start || to > end) {
            dates.add(new Date(from, to, to > end && behind.group("year") != null));
        }
    }

    private static void add(Pattern pattern, boolean sure, String text, List<Date> dates) {
        Matcher date = pattern.matcher(text);
        while (date.find()) {
            dates.add(new Date(date.start(), date.end(), sure));
        }
    }

    private static Stream<String> months(Locale language) {
        return Stream.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)
                .flatMap(style -> Stream.of(Month.values()).map(month -> month.getDisplayName(style, language)))
                .map(name -> name.replace(".", "").toLowerCase(Locale.ROOT))
                .filter(name -> WORD.matcher(name).matches());
    }
}
