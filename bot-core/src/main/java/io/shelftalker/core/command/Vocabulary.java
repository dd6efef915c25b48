package io.shelftalker.core.command;

import io.shelftalker.i18n.PlainLetters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words that lead to commands, in whatever language, accents and capitals aside. */
final class Vocabulary {
    private final Map<String, Command> entries = new HashMap<>();
    private int longest;

    /** @throws IllegalStateException if the words lead to another command already */
    void add(String words, Command command) {
        String plain = PlainLetters.words(words);
        Command other = entries.putIfAbsent(plain, command);
        if (other != null && other != command) {
            throw new IllegalStateException("'" + words + "' means both '"
                    + other.spec().name() + "' and '" + command.spec().name() + "'");
        }
        longest = Math.max(longest, plain.split(" ").length);
    }

    Optional<Command> find(String words) {
        return Optional.ofNullable(entries.get(PlainLetters.words(words)));
    }

    /** The command that the last entry of a text leads to which says nothing but entries, one after the other. */
    Optional<Command> findIn(String text) {
        String[] words = PlainLetters.words(text).split(" ");
        Optional<Command> last = Optional.empty();
        int from = 0;
        while (from < words.length) {
            int length = lengthAt(words, from);
            if (length == 0) {
                return Optional.empty();
            }
            last = Optional.ofNullable(entries.get(joined(words, from, length)));
            from += length;
        }
        return last;
    }

    Set<String> words() {
        return Set.copyOf(entries.keySet());
    }

    /** How many words the longest entry has that begins here; 0 where none does. */
    private int lengthAt(String[] words, int from) {
        for (int length = Math.min(longest, words.length - from); length > 0; length--) {
            if (entries.containsKey(joined(words, from, length))) {
                return length;
            }
        }
        return 0;
    }

    private static String joined(String[] words, int from, int length) {
        return String.join(" ", Arrays.copyOfRange(words, from, from + length));
    }
}
