package io.shelftalker.catalog.product;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How many of something are together, and which part of a text says so. */
record Multipack(long count, int start, int end) {
    private static final int MOST = 10_000;
    private static final String OF = "(?:of|de|d'|à|von|di|da|mit|with|x|@|,|-|:|\\()";
    private static final String PACK =
            "(?:pack|packs|multipack|lot|box|set|case|coffret|carton|paquet|caisse|boite|boîte|étui|sachet|bag|bundle|conf\\.?)";
    private static final String ONES =
            "(?:pack|packs|pk|pck|er[ -]?(?:pack|packung|set|karton|kasten)?|-?er|ct\\.?|cnt\\.?|count|units?|unités?"
                    + "|pieces?|pcs?\\.?|pièces?|piezas?|pezzi|stück|stk\\.?|st\\.?|шт\\.?|bottles?|bouteilles?|flaschen|flasche|botellas?|bottiglie"
                    + "|cans?|canettes?|boîtes?|boites?|dosen|dose|latas?|lattine|sachets?|beutel|bags?|briques?|cartons?|pots?|jars?|tubes?"
                    + "|flacons?|bars?|barres?|riegel|capsules?|tablets?|comprimés?|gélules?|tabletten|kapseln|dosettes?|pods?|rolls?|rouleaux|rollen|tins?|pouches|pouch|portions?|parts?|tranches?|slices?|eggs?|œufs|oeufs|eier|tea"
                    + " bags|paires?|pairs?|個|本|枚|袋|瓶|包|片)";
    private static final Pattern TIMES_BEFORE = Pattern.compile("(?<![\\d.,])(\\d{1,4})\\s?x\\s?$");
    private static final Pattern ONES_BEFORE = Pattern.compile("(?<![\\d.,])(\\d{1,4})[\\s-]?" + ONES
            + "(?![\\p{L}\\d])(?:\\s\\p{L}{2,12}){0,2}?\\s*" + OF + "?\\s*(?:de\\s)?$");
    private static final Pattern PACK_BEFORE = Pattern.compile(
            "\\b" + PACK + "\\s(?:of|de|à|d'|von|da|di|mit)\\s?(\\d{1,4})\\s*(?:" + OF + "|" + ONES + "|\\s)*$");
    private static final Pattern TIMES_AFTER =
            Pattern.compile("^\\s?[,(-]?\\s?x\\s?(\\d{1,4})(?![\\d.,]*\\s?[\\p{L}\\d])\\)?");
    private static final Pattern PACK_AFTER = Pattern.compile(
            "^\\s?[,(|/-]{0,2}\\s?" + PACK + "\\s(?:of|de|à|d'|von|da|di)\\s?(\\d{1,4})(?![\\d.,]|\\s?x\\s?\\d)\\)?");
    private static final Pattern ONES_AFTER = Pattern.compile(
            "^\\s?[,(|/-]{0,2}\\s?(\\d{1,4})[\\s-]?" + ONES + "(?![\\p{L}\\d])(?!\\s?(?:of|de|à|x|@)\\s?\\d)\\)?");
    private static final Pattern DOZEN =
            Pattern.compile("(?:(?<![\\d.,])(\\d{1,3})\\s)?(?:dozen|douzaines?|dutzend)\\b");
    private static final Pattern ONES_ALONE =
            Pattern.compile("(?<![\\p{L}\\d.,])(\\d{1,4})[\\s-]?" + ONES + "(?![\\p{L}\\d])");
    private static final Pattern PACK_ALONE =
            Pattern.compile("\\b" + PACK + "\\s(?:of|de|à|d'|von|da|di|mit)\\s?(\\d{1,4})(?![\\p{L}\\d.,])");
    private static final Pattern TIMES_ALONE =
            Pattern.compile("(?:(?<![\\p{L}\\d])x\\s?(\\d{1,4})(?![\\p{L}\\d.,])|^\\s?(\\d{1,4})\\s?x$)");

    /** How many there are of what is measured at a place. */
    static Multipack around(String text, int start, int end) {
        Multipack pack = new Multipack(1, start, end);
        String after = text.substring(end);
        for (Pattern pattern : new Pattern[] {TIMES_AFTER, PACK_AFTER, ONES_AFTER}) {
            Matcher matcher = pattern.matcher(after);
            if (matcher.find()) {
                pack = pack.times(matcher.group(1), start, end + matcher.end());
                break;
            }
        }
        return pack.count == 1 ? pack.before(text) : pack;
    }

    /** How many pieces a text says, that measures nothing. */
    static Optional<Multipack> pieces(String text) {
        Matcher dozen = DOZEN.matcher(text);
        if (dozen.find()) {
            long dozens = dozen.group(1) == null ? 1 : Long.parseLong(dozen.group(1));
            return some(12 * dozens, dozen);
        }
        for (Pattern pattern : new Pattern[] {PACK_ALONE, ONES_ALONE, TIMES_ALONE}) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                String count =
                        matcher.groupCount() > 1 && matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                return some(Long.parseLong(count), matcher);
            }
        }
        return Optional.empty();
    }

    /** None is no number of pieces. */
    private static Optional<Multipack> some(long count, Matcher said) {
        return Optional.of(new Multipack(count, said.start(), said.end())).filter(pack -> pack.count() > 0);
    }

    /** {@code 4 x 6 x} is before it as well. */
    private Multipack before(String text) {
        Multipack pack = this;
        boolean more = true;
        while (more) {
            String before = text.substring(0, pack.start);
            Optional<Matcher> found = Stream.of(TIMES_BEFORE, ONES_BEFORE, PACK_BEFORE)
                    .map(pattern -> pattern.matcher(before))
                    .filter(Matcher::find)
                    .findFirst();
            if (found.isEmpty()) {
                return pack;
            }
            Multipack larger = pack.times(found.get().group(1), found.get().start(), pack.end);
            more = larger.start < pack.start && found.get().pattern().equals(TIMES_BEFORE);
            pack = larger;
        }
        return pack;
    }

    private Multipack times(String number, int from, int to) {
        long product = count * Long.parseLong(number);
        return product == 0 || product > MOST ? this : new Multipack(product, from, to);
    }
}
