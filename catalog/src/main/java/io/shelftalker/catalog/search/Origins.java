package io.shelftalker.catalog.search;

import io.shelftalker.i18n.PlainLetters;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words for where something comes from: whoever asks for Italian ones means those from Italy, and from Italie. */
final class Origins {
    /** Countries whose names are more often said of something else. */
    private static final Set<String> OTHER_THINGS = Set.of("china", "turkey");

    private static final Map<String, List<String>> ALIKE = read();

    private Origins() {}

    /**
     * What else says that something comes from the same country, in plain letters; several words each where a name has them.
     *
     * @param word in plain letters
     */
    static List<String> alike(String word) {
        return OTHER_THINGS.contains(word) ? List.of() : named(word);
    }

    /** The same of a word that is surely said of where something comes from. */
    static List<String> named(String word) {
        return ALIKE.getOrDefault(word, List.of());
    }

    /** All that countries and what comes from there are called, in plain letters. */
    static Set<String> names() {
        return ALIKE.keySet();
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> alike = new HashMap<>();
        WordTable.read("origins.txt").stream()
                .map(Origins::country)
                .forEach(words -> words.forEach(word -> alike.put(word, List.copyOf(words))));
        return Map.copyOf(alike);
    }

    /** @param line its code, and what comes from there is called */
    private static Set<String> country(List<String> line) {
        Locale country = Locale.of("", line.getFirst());
        Set<String> words = new LinkedHashSet<>();
        List.of(Locale.ENGLISH, Locale.FRENCH)
                .forEach(language -> words.add(PlainLetters.words(country.getDisplayCountry(language))));
        line.stream().skip(1).map(PlainLetters::words).forEach(words::add);
        return words;
    }
}
