package io.shelftalker.core.command;

import io.shelftalker.i18n.PlainLetters;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that lead to commands, in whatever language, accents and capitals aside. Where that would lead two ways, accents
 * decide: {@code resume} and {@code résumé} may be two commands.
 */
final class Vocabulary {
    private final Map<String, Command> written = new HashMap<>();
    /** In plain letters, what is written otherwise. */
    private final Map<String, Command> folded = new HashMap<>();

    private int longest;

    /** @throws IllegalStateException if the words lead to another command already */
    void add(String words, Command command) {
        String bare = PlainLetters.words(words);
        put(written, words, asWritten(words), command);
        if (!asWritten(words).equals(bare)) {
            put(folded, words, bare, command);
        }
        longest = Math.max(longest, bare.split(" ").length);
    }

    private static void put(Map<String, Command> entries, String words, String key, Command command) {
        Command other = entries.putIfAbsent(key, command);
        if (other != null && other != command) {
            throw new IllegalStateException("'" + words + "' means both '"
                    + other.spec().name() + "' and '" + command.spec().name() + "'");
        }
    }

    Optional<Command> find(String words) {
        return Optional.ofNullable(written.get(asWritten(words))).or(() -> entry(PlainLetters.words(words)));
    }

    private Optional<Command> entry(String bare) {
        return Optional.ofNullable(written.get(bare)).or(() -> Optional.ofNullable(folded.get(bare)));
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
            last = entry(joined(words, from, length));
            from += length;
        }
        return last;
    }

    /** In plain letters. */
    Set<String> words() {
        return written.keySet().stream().map(PlainLetters::words).collect(Collectors.toSet());
    }

    /** How many words the longest entry has that begins here; 0 where none does. */
    private int lengthAt(String[] words, int from) {
        for (int length = Math.min(longest, words.length - from); length > 0; length--) {
            if (entry(joined(words, from, length)).isPresent()) {
                return length;
            }
        }
        return 0;
    }

    private static String joined(String[] words, int from, int length) {
        return String.join(" ", Arrays.copyOfRange(words, from, from + length));
    }

    private static String asWritten(String words) {
        return Normalizer.normalize(words.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
