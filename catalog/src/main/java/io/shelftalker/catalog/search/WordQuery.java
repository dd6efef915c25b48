package io.shelftalker.catalog.search;

import io.shelftalker.catalog.product.Keys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The queries for some words, from the strictest to the kindest. */
final class WordQuery {
    private static final int MOST_WORDS = 12;
    private static final int MOST_CHARACTERS = 200;
    private static final List<Words.Part> TITLES = List.of(Words.Part.NAME, Words.Part.ABOUT);

    private final Analyzer analyzer;
    private final String text;
    private final List<String> words;

    WordQuery(Analyzer analyzer, String text) {
        this.analyzer = analyzer;
        this.text = text.substring(0, Math.min(text.length(), MOST_CHARACTERS)).strip();
        this.words = meaningful(terms(Words.Part.NAME.plain(), this.text));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** What this kind of match asks for. */
    Query of(Found.Match match) {
        BooleanClause.Occur occur = match == Found.Match.SOME ? BooleanClause.Occur.SHOULD : BooleanClause.Occur.MUST;
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : words) {
            all.add(anywhere(word, match == Found.Match.SIMILAR), occur);
        }
        return new BooleanQuery.Builder()
                .add(all.build(), BooleanClause.Occur.SHOULD)
                .add(code(text), BooleanClause.Occur.SHOULD)
                .build();
    }

    /** The text in its name, word after word. */
    Query asWritten() {
        String field = Words.Part.NAME.plain();
        List<String> all = terms(field, text);
        return all.isEmpty() ? new MatchNoDocsQuery("no words") : new PhraseQuery(field, all.toArray(String[]::new));
    }

    /** All words in its name, brand, categories or attributes, whatever a text about it tells. */
    Query inName() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : words) {
            List<Query> places = new ArrayList<>();
            for (Words.Part part : TITLES) {
                places.add(new TermQuery(new Term(part.plain(), word)));
                stem(part.english(), word).ifPresent(places::add);
                stem(part.french(), word).ifPresent(places::add);
            }
            all.add(new DisjunctionMaxQuery(places, 0), BooleanClause.Occur.MUST);
        }
        return all.build();
    }

    private Query anywhere(String word, boolean misspelled) {
        List<Query> places = new ArrayList<>();
        places.add(code(word));
        // "thé" is written like an English article, which stands in most descriptions.
        List<Words.Part> parts = isTelling(word) ? List.of(Words.Part.values()) : TITLES;
        for (Words.Part part : parts) {
            places.add(weighted(new TermQuery(new Term(part.plain(), word)), part.weight));
            stem(part.english(), word).ifPresent(stem -> places.add(weighted(stem, part.weight * 0.8f)));
            stem(part.french(), word).ifPresent(stem -> places.add(weighted(stem, part.weight * 0.8f)));
            if (part != Words.Part.DESCRIPTION && isTelling(word)) {
                places.addAll(nearly(part, word, misspelled));
            }
        }
        return new DisjunctionMaxQuery(places, 0.1f);
    }

    /** The beginning of a longer word; and where asked for, another spelling of it. */
    private static List<Query> nearly(Words.Part part, String word, boolean misspelled) {
        List<Query> places = new ArrayList<>();
        Term term = new Term(part.plain(), word);
        if (word.length() > 2) {
            places.add(weighted(new PrefixQuery(term), part.weight * 0.4f));
        }
        if (misspelled && word.length() > 3) {
            places.add(weighted(new FuzzyQuery(term, word.length() > 7 ? 2 : 1, 1), part.weight * 0.3f));
        }
        return places;
    }

    private static Query code(String word) {
        return weighted(new TermQuery(new Term(Words.CODE, Keys.ofSku(word))), 10);
    }

    private Optional<Query> stem(String field, String word) {
        return terms(field, word).stream().findFirst().map(stem -> new TermQuery(new Term(field, stem)));
    }

    private static Query weighted(Query query, float weight) {
        return new BoostQuery(query, weight);
    }

    /** Without words that say nothing about a product, unless there are no others. */
    private static List<String> meaningful(List<String> words) {
        List<String> telling = words.stream().filter(WordQuery::isTelling).toList();
        return (telling.isEmpty() ? words : telling)
                .stream().distinct().limit(MOST_WORDS).toList();
    }

    private static boolean isTelling(String word) {
        return !EnglishAnalyzer.getDefaultStopSet().contains(word)
                && !FrenchAnalyzer.getDefaultStopSet().contains(word);
    }

    private List<String> terms(String field, String words) {
        try (TokenStream stream = analyzer.tokenStream(field, words)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            List<String> terms = new ArrayList<>();
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
            return terms;
        } catch (IOException failure) {
            throw new UncheckedIOException("Reading a string failed", failure);
        }
    }
}
