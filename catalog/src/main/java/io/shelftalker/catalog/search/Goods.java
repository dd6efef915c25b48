package io.shelftalker.catalog.search;

import io.shelftalker.i18n.PlainLetters;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What goods are called in the other language: whoever asks an English shop for « vin rouge » means red wine. */
final class Goods {
    private static final Map<String, Set<String>> ALIKE = read();

    private Goods() {}

    /** Other words for the same, in plain letters; those of the word's own language are among them. */
    static Set<String> alike(Spoken word) {
        Set<String> written = ALIKE.getOrDefault(word.written(), Set.of());
        return written.isEmpty() && !word.needsAccents() ? ALIKE.getOrDefault(word.plain(), Set.of()) : written;
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> alike = new HashMap<>();
        WordTable.read("goods.txt").forEach(words -> words.forEach(word -> learn(alike, word, words)));
        return Map.copyOf(alike);
    }

    /** One and many; what would say nothing without its accents is known with them only. */
    private static void learn(Map<String, Set<String>> alike, String word, List<String> words) {
        Spoken spoken = new Spoken(word, PlainLetters.words(word));
        String key = spoken.needsAccents() ? spoken.written() : spoken.plain();
        for (String form : List.of(key, key + "s")) {
            Set<String> others = alike.computeIfAbsent(form, _ -> new LinkedHashSet<>());
            words.stream()
                    .filter(other -> !other.equals(word))
                    .map(PlainLetters::words)
                    .filter(other -> !Fillers.FUNCTION_WORDS.contains(other))
                    .forEach(others::add);
        }
    }
}
