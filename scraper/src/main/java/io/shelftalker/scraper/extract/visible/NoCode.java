package io.shelftalker.scraper.extract.visible;

import java.util.regex.Pattern;

/** Tells amounts, dates, sizes and shares from codes, since shops write them behind the same labels. */
final class NoCode {
    private static final Pattern DATE = Pattern.compile(
            "(0?[1-9]|[12]\\d|3[01])([./-])(0?[1-9]|1[0-2])\\2(19|20)\\d\\d|(19|20)\\d\\d([./-])(0[1-9]|1[0-2])\\6(0[1-9]|[12]\\d|3[01])");
    private static final String NUMBER = "\\d{1,4}([.,]\\d{1,3})?";
    private static final Pattern SIZE = Pattern.compile("(?u)(" + NUMBER + "\\s?[x×*]\\s?){0,2}" + NUMBER
            + "\\s?(?i:ml|cl|dl|kg|mg|mm|cm|oz|lbs?|inch|hz|gb|tb|kw|kcal|мл|кг|мм|см"
            + "|-?(?:pack|pcs|pieces|stk|stück|pièces|piezas|pezzi|stuks|шт)|(?-i:l|L|g|m|г|м|л))\\.?");
    /** What follows a short number that only begins an amount, a share or a count. */
    private static final Pattern COUNTED = Pattern.compile("\\d{1,3}([.,]\\d+)?([,%]|\\s*\\p{Sc}|\\s+\\p{L}{2,}).*");

    private NoCode() {}

    /** @param written all that stands behind a label */
    static boolean is(String written) {
        String text = written.strip();
        return isMeasure(text) || COUNTED.matcher(text).matches();
    }

    /** Whether words are a date or a size, whole. */
    static boolean isMeasure(String words) {
        return DATE.matcher(words).matches() || SIZE.matcher(words).matches();
    }
}
