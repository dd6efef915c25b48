package io.shelftalker.scraper.extract.visible;

import java.util.List;
import java.util.Map;

/**
 * What may stand around a note of how many there are. {@code Only 3 left} says something of the stock, and so does
 * {@code only 3 left in stock}; {@code 3 left handed clubs} and {@code only a few days} do not.
 */
final class CountWords {
    private static final String SIGNS = ",;.:!(|/·•–—-";

    private final List<String> rough;
    private final PhraseTree<Boolean> behind = new PhraseTree<>();
    private final PhraseTree<Boolean> shipping = new PhraseTree<>();

    CountWords() {
        Map<String, List<String>> table = PhraseTable.read("count-words.txt");
        rough = table.getOrDefault("rough", List.of());
        table.getOrDefault("behind", List.of()).forEach(phrase -> behind.put(phrase, true));
        table.getOrDefault("shipping", List.of()).forEach(phrase -> shipping.put(phrase, true));
    }

    /** Whether the number that follows is only more or less the right one, or goes on before. */
    boolean isRough(String before) {
        String words = before.stripTrailing();
        return rough.stream().anyMatch(phrase -> endsWith(words, phrase))
                || (!words.isEmpty() && Numbered.isNumber(words.charAt(words.length() - 1)));
    }

    private static boolean endsWith(String words, String phrase) {
        int start = words.length() - phrase.length();
        return words.endsWith(phrase)
                && (start == 0
                        || !Character.isLetterOrDigit(phrase.charAt(0))
                        || !Character.isLetterOrDigit(words.charAt(start - 1)));
    }

    /**
     * Whether nothing follows in a text but signs and words that keep the sense of what was said before, and perhaps a
     * remark on shipping behind a sign.
     */
    boolean isWhole(String text, int end) {
        int index = end;
        while (index < text.length()) {
            if (!Numbered.goesOn(text.charAt(index))) {
                index++;
                continue;
            }
            if (isParted(text, end, index) && shipping.at(text, index).isPresent()) {
                return true;
            }
            int next = behind.at(text, index).map(PhraseTree.Hit::end).orElse(index);
            if (next == index) {
                return false;
            }
            index = next;
        }
        return true;
    }

    /** Whether a sign stands right before a place. */
    private static boolean isParted(String text, int from, int index) {
        String before = text.substring(from, index).stripTrailing();
        return !before.isEmpty() && SIGNS.indexOf(before.charAt(before.length() - 1)) >= 0;
    }
}
