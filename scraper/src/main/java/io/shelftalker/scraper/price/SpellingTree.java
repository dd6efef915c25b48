package io.shelftalker.scraper.price;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Spellings by their letters, for the longest one that stands at a place of a text. */
final class SpellingTree {
    private char[] letters = {};
    private SpellingTree[] branches = {};
    private final List<Spelling> here = new ArrayList<>(1);

    void add(Spelling spelling) {
        SpellingTree node = this;
        for (int index = 0; index < spelling.written().length(); index++) {
            node = node.grow(fold(spelling.written().charAt(index)));
        }
        node.here.add(spelling);
    }

    /** The longest spelling which starts at a place and ends a word. */
    Optional<Mention> longest(String text, int start) {
        Optional<Mention> found = Optional.empty();
        int length = text.length();
        SpellingTree node = this;
        for (int index = start; index < length; index++) {
            int branch = Arrays.binarySearch(node.letters, fold(text.charAt(index)));
            if (branch < 0) {
                return found;
            }
            node = node.branches[branch];
            if (!node.here.isEmpty() && endsWord(text, index + 1)) {
                Optional<Mention> longer = node.match(text, start, index + 1);
                found = longer.isPresent() ? longer : found;
            }
        }
        return found;
    }

    private static boolean endsWord(String text, int end) {
        return end == text.length()
                || !PlainText.isWordPart(text.charAt(end))
                || !PlainText.isWordPart(text.charAt(end - 1));
    }

    private Optional<Mention> match(String text, int start, int end) {
        Optional<Mention> found = Optional.empty();
        for (Spelling spelling : here) {
            if (text.startsWith(spelling.written(), start)) {
                return Optional.of(new Mention(start, end, spelling));
            }
            if (found.isEmpty() && !spelling.exact()) {
                found = Optional.of(new Mention(start, end, spelling));
            }
        }
        return found;
    }

    private SpellingTree grow(char letter) {
        int place = Arrays.binarySearch(letters, letter);
        if (place >= 0) {
            return branches[place];
        }
        int insertion = -place - 1;
        letters = Arrays.copyOf(letters, letters.length + 1);
        branches = Arrays.copyOf(branches, branches.length + 1);
        System.arraycopy(letters, insertion, letters, insertion + 1, letters.length - 1 - insertion);
        System.arraycopy(branches, insertion, branches, insertion + 1, branches.length - 1 - insertion);
        letters[insertion] = letter;
        branches[insertion] = new SpellingTree();
        return branches[insertion];
    }

    private static char fold(char character) {
        if (character < 0x80) {
            return character >= 'A' && character <= 'Z' ? (char) (character | 0x20) : character;
        }
        return Character.toLowerCase(character);
    }
}
