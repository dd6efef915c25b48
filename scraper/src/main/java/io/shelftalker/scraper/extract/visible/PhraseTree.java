package io.shelftalker.scraper.extract.visible;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the longest of many phrases at a place of a text, in the time that the phrase takes. Words are found whole;
 * scripts that do not part their words are found anywhere.
 */
final class PhraseTree<V> {
    private final Branch<V> root = new Branch<>();

    private static final class Branch<V> {
        private final Map<Character, Branch<V>> next = new HashMap<>();
        private Optional<V> value = Optional.empty();
    }

    /** @param end where it ends in the text */
    record Hit<V>(V value, int start, int end) {}

    void put(String phrase, V value) {
        Branch<V> branch = root;
        for (char letter : phrase.toCharArray()) {
            branch = branch.next.computeIfAbsent(letter, absent -> new Branch<>());
        }
        if (branch.value.isEmpty()) {
            branch.value = Optional.of(value);
        }
    }

    /** The longest phrase that begins at a place. @param text in lower case */
    Optional<Hit<V>> at(String text, int start) {
        Optional<Hit<V>> longest = Optional.empty();
        Branch<V> branch = root;
        for (int index = start; index < text.length(); index++) {
            branch = branch.next.get(text.charAt(index));
            if (branch == null) {
                break;
            }
            if (branch.value.isPresent() && endsWord(text, index)) {
                longest = Optional.of(new Hit<>(branch.value.get(), start, index + 1));
            }
        }
        return longest;
    }

    /** The first phrase in a text. */
    Optional<Hit<V>> first(String text) {
        for (int start = 0; start < text.length(); start++) {
            Optional<Hit<V>> hit = beginsWord(text, start) ? at(text, start) : Optional.empty();
            if (hit.isPresent()) {
                return hit;
            }
        }
        return Optional.empty();
    }

    private static boolean beginsWord(String text, int index) {
        return index == 0 || !isWord(text.charAt(index - 1)) || !isWord(text.charAt(index));
    }

    private static boolean endsWord(String text, int index) {
        return index + 1 == text.length() || !isWord(text.charAt(index + 1)) || !isWord(text.charAt(index));
    }

    /** A letter of a script that parts its words. */
    private static boolean isWord(char letter) {
        return Character.isLetterOrDigit(letter)
                && switch (Character.UnicodeScript.of(letter)) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL, THAI -> false;
                    default -> true;
                };
    }
}
