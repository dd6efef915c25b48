package io.shelftalker.catalog.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the words of a question fare, each as it was written. Words that say nothing about a product are not among them.
 *
 * @param named those that stand in a name, brand, category or attribute
 * @param told those that only descriptions have, or that only begin a word somewhere
 * @param unknown those that are nowhere in the catalog
 */
public record Heard(List<String> named, List<String> told, List<String> unknown) {
    public static final Heard NOTHING = new Heard(List.of(), List.of(), List.of());

    public Heard {
        named = List.copyOf(named);
        told = List.copyOf(told);
        unknown = List.copyOf(unknown);
    }

    /** Those that are somewhere. */
    public List<String> known() {
        return Stream.concat(named.stream(), told.stream()).toList();
    }

    /** The same of all but some words. */
    Heard without(Set<String> words) {
        return new Heard(others(named, words), others(told, words), others(unknown, words));
    }

    private static List<String> others(List<String> all, Set<String> words) {
        return all.stream().filter(word -> !words.contains(word)).toList();
    }

    /** How many there are. */
    public int count() {
        return named.size() + told.size() + unknown.size();
    }
}
