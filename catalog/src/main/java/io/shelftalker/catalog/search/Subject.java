package io.shelftalker.catalog.search;

import io.shelftalker.i18n.PlainLetters;
import java.util.Arrays;
import java.util.List;

/** What words look for, without those that only ask for it. */
public final class Subject {
    /** What stands before these belongs to what stands behind them: "a gift for a cook". */
    private static final List<String> TOWARDS = List.of("for", "pour");

    private Subject() {}

    /**
     * "par hasard une théière" looks for "théière".
     *
     * @return nothing where all of them ask; an adjective that stands right before what is looked for stays with it
     */
    public static String of(String words) {
        List<String> all = Arrays.asList(words.strip().split("\\s+"));
        int first = 0;
        while (first < all.size() && isAsking(all.get(first))) {
            first++;
        }
        if (all.subList(0, first).stream().anyMatch(word -> TOWARDS.contains(PlainLetters.words(word)))) {
            return words;
        }
        if (first == all.size()) {
            return "";
        }
        while (first > 0 && spoken(all.get(first - 1)).isTelling()) {
            first--;
        }
        return String.join(" ", all.subList(first, all.size()));
    }

    private static boolean isAsking(String word) {
        Spoken spoken = spoken(word);
        return spoken.isAsking() || !spoken.isTelling();
    }

    private static Spoken spoken(String word) {
        return new Spoken(word, PlainLetters.words(word));
    }
}
