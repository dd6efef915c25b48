package io.shelftalker.scraper.extract.visible;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What may stand around a note that something is there, or is not. {@code Available} says it of the product, and so does {@code
 * still available}; {@code available soon}, {@code not yet available}, {@code if in stock} and {@code gift wrap: available}
 * do not; {@code no reviews available} and {@code image not available} say nothing of it either.
 */
final class ThereWords {
    private static final Pattern PARTS = Pattern.compile("[.,;!?|/·•()\\[\\]\\n–—]|\\s-+\\s");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}']+");
    /** A time, an amount or a number, from which on it can be had. */
    private static final Pattern FROM = Pattern.compile(
            "^\\s*(from|as of|starting|ab( dem)?|à partir d[eu]|dès( le)?|a partir d[eiao]l?|desde( el)?|dal|dall'|vanaf|från|fra|od|с)"
                    + "\\s+(\\p{L}{1,12}\\.?\\s+)?\\p{Sc}?N");
    /** Which forms there are is no stock. */
    private static final Pattern IN_FORMS = Pattern.compile(
            "^\\s*(in|en|em|w|v)\\s+([\\p{L}N]+\\s+){0,3}(colou?rs?|sizes?|styles|finishes|flavou?rs|formats?"
                    + "|versions?|languages|farben|größen|ausführungen|varianten|couleurs|coloris|tailles|versions|colores|tallas"
                    + "|colori|taglie|cores|tamanhos|kleuren|maten)\\b");

    /** {@code Is not currently available}: so many words may stand between. */
    private static final int BETWEEN = 3;

    private final Map<String, List<String>> table = PhraseTable.read("there-words.txt");
    private final Set<String> denied = section("denied");
    private final Set<String> later = section("later");
    private final Set<String> ofAnything = section("of anything");
    private final Set<String> product = section("product");
    private final Set<String> beside = section("beside");
    private final Set<String> shown = section("this");
    private final PhraseTree<Boolean> laterBehind = new PhraseTree<>();

    ThereWords() {
        table.getOrDefault("later behind", List.of()).forEach(phrase -> laterBehind.put(phrase, true));
    }

    private Set<String> section(String name) {
        return new HashSet<>(table.getOrDefault(name, List.of()));
    }

    /**
     * Whether what stands between two places of a text is said of the product, and of now.
     *
     * @param text with a letter for each of its numbers
     */
    boolean areOfNow(String text, int start, int end) {
        String before = lastPart(text.substring(0, start));
        String behind = text.substring(end);
        List<String> words = words(before);
        return !isDenied(words, before, behind)
                && !isLater(words, before, behind)
                && (!ofAnything.contains(text.substring(start, end)) || product.containsAll(words))
                && !IN_FORMS.matcher(behind).find();
    }

    /** Whether a note ends with a word that may be said of anything, and so is of what its label names. */
    boolean areOfTheirLabel(String note) {
        List<String> words = words(note);
        return !words.isEmpty() && ofAnything.contains(words.getLast());
    }

    /** Whether what is said not to be there is named, and is something else than the product. */
    boolean areOfSomethingElse(String text, int start) {
        List<String> words = words(lastPart(text.substring(0, start)));
        return words.stream().anyMatch(beside::contains) && words.stream().noneMatch(shown::contains);
    }

    private boolean isDenied(List<String> words, String before, String behind) {
        return words.stream().skip(Math.max(0, words.size() - BETWEEN)).anyMatch(denied::contains)
                || endsUnparted(before, "denied unparted")
                || table.getOrDefault("denied behind", List.of()).stream().anyMatch(firstPart(behind)::contains);
    }

    private boolean isLater(List<String> words, String before, String behind) {
        return words.stream().anyMatch(later::contains)
                || endsUnparted(before, "later unparted")
                || laterBehind.at(behind.stripLeading(), 0).isPresent()
                || FROM.matcher(behind).find();
    }

    private boolean endsUnparted(String before, String section) {
        return table.getOrDefault(section, List.of()).stream().anyMatch(before.stripTrailing()::endsWith);
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.replace('’', '\''))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String lastPart(String text) {
        String[] parts = PARTS.split(text, -1);
        return parts[parts.length - 1];
    }

    private static String firstPart(String text) {
        return PARTS.split(text, 2)[0];
    }
}
