package io.shelftalker.catalog.search;

import io.shelftalker.catalog.product.Facts;
import io.shelftalker.i18n.PlainLetters;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;

/**
 * Keys by which those lasting searches are found that a product may fit, without asking all of them: a search has one, and
 * every product that fits it has that one among its own. Beginnings of words are keys, so that no form of a word misses it.
 */
public final class SearchKeys {
    /** The key of searches without words, which every product has. */
    private static final String ALL = "*";

    private static final int LENGTH = 3;

    private SearchKeys() {}

    /** The key of a search: the beginning of its longest word, of those that only stand for themselves. */
    public static String of(Asked asked) {
        try (Analyzer analyzer = Words.asked()) {
            return new WordQuery(analyzer, asked.words())
                    .words().stream()
                            .map(Spoken::plain)
                            .filter(word ->
                                    !word.isEmpty() && Origins.alike(word).isEmpty())
                            .max(Comparator.comparing(String::length))
                            .map(SearchKeys::beginning)
                            .orElse(ALL);
        }
    }

    /** The key of a search in one category. */
    public static String ofCategory(String category) {
        return "in " + PlainLetters.words(category);
    }

    /** All keys of a product. */
    public static Set<String> of(Facts facts) {
        Set<String> keys = new HashSet<>(Set.of(ALL));
        facts.category().forEach(category -> keys.add(ofCategory(category)));
        List<String> texts = Stream.of(
                        Stream.of(facts.name()),
                        facts.brand().stream(),
                        facts.category().stream(),
                        facts.facets().values().stream(),
                        facts.description().stream(),
                        Stream.of(facts.sku(), facts.gtin(), facts.mpn()).flatMap(code -> code.stream()))
                .flatMap(text -> text)
                .toList();
        try (Analyzer analyzer = Words.asked()) {
            for (String text : texts) {
                WordQuery.terms(analyzer, Words.Part.NAME.plain(), text).forEach(word -> keys.add(beginning(word)));
            }
        }
        return keys;
    }

    private static String beginning(String word) {
        return word.substring(0, Math.min(word.length(), LENGTH));
    }
}
