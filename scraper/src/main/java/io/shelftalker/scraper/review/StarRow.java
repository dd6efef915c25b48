package io.shelftalker.scraper.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Five signs in a row: some full ones, perhaps a half one, then empty ones. */
final class StarRow {
    private static final int STARS = 5;
    private static final Pattern EMPTY =
            Pattern.compile("empty|outline|inactive|disabled|(?<![a-z])(off|o|none)(?![a-z])");

    private StarRow() {}

    static Optional<BigDecimal> of(Element row) {
        List<Element> children = row.children();
        boolean five = children.size() == STARS
                && children.stream().map(Element::normalName).distinct().count() == 1;
        return five
                ? counted(children.stream()
                        .map(Element::outerHtml)
                        .map(String::strip)
                        .toList())
                : Optional.empty();
    }

    private static Optional<BigDecimal> counted(List<String> signs) {
        int full = run(signs, 0);
        if (full == STARS) {
            return EMPTY.matcher(signs.getFirst()).find() ? Optional.empty() : Optional.of(BigDecimal.valueOf(STARS));
        }
        if (full + run(signs, full) == STARS && !isHalf(signs.get(full))) {
            return Optional.of(BigDecimal.valueOf(full));
        }
        boolean half = isHalf(signs.get(full)) && full + 1 + run(signs, full + 1) == STARS;
        return half ? Optional.of(BigDecimal.valueOf(full).add(new BigDecimal("0.5"))) : Optional.empty();
    }

    /** How many signs are the same as the one at a place, from there on. */
    private static int run(List<String> signs, int from) {
        int to = from;
        while (to < signs.size() && signs.get(to).equals(signs.get(from))) {
            to++;
        }
        return to - from;
    }

    private static boolean isHalf(String sign) {
        return sign.contains("half");
    }
}
