package io.shelftalker.catalog.search;

import io.shelftalker.catalog.product.Keys;
import io.shelftalker.i18n.PlainLetters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The queries for some words, from the strictest to the kindest. */
final class WordQuery {
    private static final int MOST_WORDS = 12;
    private static final int MOST_CHARACTERS = 200;
    /** A French article that runs into a word; the analyzer leaves it out of its term, not out of its place. */
    private static final Pattern ELIDED = Pattern.compile("(?iu)^(?:[cdjlmnst]|qu|jusqu|quoiqu|lorsqu|puisqu)['’]");

    static final List<Words.Part> TITLES = List.of(Words.Part.NAME, Words.Part.ABOUT);

    private final Analyzer analyzer;
    private final String text;
    private final List<Joined> traits;
    private final List<Spoken> words;

    WordQuery(Analyzer analyzer, String text) {
        this.analyzer = analyzer;
        String beginning = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
        this.text = Normalizer.normalize(beginning, Normalizer.Form.NFC).strip();
        this.traits = Joined.in(this.text);
        this.words = meaningful(spoken(Words.Part.NAME.plain(), without(Joined::value)));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether they are all words of those who ask. */
    boolean isOnlyAsking() {
        return traits.isEmpty() && words.stream().allMatch(word -> word.isAsking() || !word.isTelling());
    }

    /** The words that are looked for. */
    List<Spoken> words() {
        return words;
    }

    /**
     * What this kind of match asks for.
     *
     * @param known whether there are products for a query: a trait that no product is told to have is words like others
     */
    Query of(Found.Match match, Predicate<Query> known) {
        BooleanClause.Occur occur = match == Found.Match.SOME ? BooleanClause.Occur.SHOULD : BooleanClause.Occur.MUST;
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<Joined> told =
                traits.stream().filter(trait -> known.test(told(trait))).toList();
        told.forEach(trait -> all.add(fitting(trait), occur));
        for (Spoken word : wordsBeside(told)) {
            boolean needed = isOnlyAsking() || !word.isAsking();
            all.add(anywhere(word, match == Found.Match.SIMILAR), needed ? occur : BooleanClause.Occur.SHOULD);
        }
        return new BooleanQuery.Builder()
                .add(all.build(), BooleanClause.Occur.SHOULD)
                .add(code(text), BooleanClause.Occur.SHOULD)
                .build();
    }

    /**
     * All words but those that are nowhere.
     *
     * @param known whether there are products for a query
     * @param narrowed whether something else is asked, so that words which only ask need not be met
     */
    Query ofKnown(Predicate<Query> known, boolean narrowed) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<Joined> told =
                traits.stream().filter(trait -> known.test(told(trait))).toList();
        told.forEach(trait -> all.add(fitting(trait), BooleanClause.Occur.MUST));
        List<Spoken> beside = wordsBeside(told);
        List<Spoken> there =
                beside.stream().filter(word -> known.test(anywhere(word, true))).toList();
        boolean asks = beside.stream().anyMatch(Spoken::isAsking);
        boolean telling = !there.stream().allMatch(Spoken::isAsking);
        there.forEach(word ->
                all.add(anywhere(word, true), word.isAsking() ? BooleanClause.Occur.SHOULD : BooleanClause.Occur.MUST));
        if (!told.isEmpty() || telling) {
            return all.build();
        }
        return asks && narrowed ? new MatchAllDocsQuery() : new MatchNoDocsQuery("no known words");
    }

    private List<Spoken> wordsBeside(List<Joined> told) {
        List<Spoken> beside =
                spoken(Words.Part.NAME.plain(), without(trait -> told.contains(trait) ? trait.end() : trait.value()));
        return told.isEmpty() || beside.stream().anyMatch(Spoken::isTelling) ? meaningful(beside) : List.of();
    }

    /** The text without what says its traits, from where that begins to where this says. */
    private String without(ToIntFunction<Joined> end) {
        StringBuilder rest = new StringBuilder(text);
        for (Joined trait : traits) {
            int to = end.applyAsInt(trait);
            rest.replace(trait.start(), to, " ".repeat(to - trait.start()));
        }
        return rest.toString();
    }

    /** Products that are told to have it. */
    private Query told(Joined trait) {
        String value = text.substring(trait.value(), trait.end());
        String plain = PlainLetters.words(value);
        Stream<String> others =
                switch (trait.trait()) {
                    case COLOUR -> Goods.alike(new Spoken(value, plain)).stream();
                    case ORIGIN -> Origins.named(plain).stream();
                    case BRAND -> Stream.empty();
                };
        return new DisjunctionMaxQuery(
                Stream.concat(Stream.of(plain), others)
                        .<Query>map(words -> phrase(trait.trait().field(), words))
                        .toList(),
                0);
    }

    /** Products that are told to have it, that are called so, or that have its words where nothing is told of it. */
    private Query fitting(Joined trait) {
        BooleanQuery.Builder untold =
                new BooleanQuery.Builder().add(trait.trait().told(), BooleanClause.Occur.MUST_NOT);
        for (Spoken word : spoken(Words.Part.NAME.plain(), text.substring(trait.value(), trait.end()))) {
            untold.add(anywhere(word), BooleanClause.Occur.MUST);
        }
        return new DisjunctionMaxQuery(
                List.of(
                        weighted(told(trait), Words.Part.ABOUT.weight),
                        phrase(Words.Part.NAME.plain(), text.substring(trait.start(), trait.end())),
                        untold.build()),
                0);
    }

    /** The text in its name, word after word. */
    Query asWritten() {
        String field = Words.Part.NAME.plain();
        List<String> all = terms(field, text);
        return all.isEmpty() ? new MatchNoDocsQuery("no words") : new PhraseQuery(field, all.toArray(String[]::new));
    }

    /** All words in these parts, whatever else is told about it. */
    Query inName(List<Words.Part> parts) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Spoken word : words) {
            all.add(in(parts, word), BooleanClause.Occur.MUST);
        }
        return all.build();
    }

    /** A word in a name, brand, category or attribute, or as a code. */
    Query inTitle(Spoken word) {
        return new DisjunctionMaxQuery(List.of(in(TITLES, word), code(word.written())), 0);
    }

    /** A word wherever it may stand, or the beginning of a longer one. */
    Query anywhere(Spoken word) {
        return anywhere(word, false);
    }

    private Query in(List<Words.Part> parts, Spoken word) {
        List<Query> places = new ArrayList<>();
        parts.forEach(part -> places.addAll(in(part, word)));
        return new DisjunctionMaxQuery(places, 0);
    }

    private List<Query> in(Words.Part part, Spoken word) {
        List<Query> places = new ArrayList<>();
        word.forms().forEach(form -> places.add(weighted(new TermQuery(new Term(part.plain(), form)), part.weight)));
        if (!word.needsAccents()) {
            stem(part.english(), word.plain()).ifPresent(stem -> places.add(weighted(stem, part.weight * 0.8f)));
            stem(part.french(), word.plain()).ifPresent(stem -> places.add(weighted(stem, part.weight * 0.8f)));
            Origins.alike(word.plain())
                    .forEach(origin -> places.add(weighted(phrase(part.plain(), origin), part.weight * 0.6f)));
        }
        if (part != Words.Part.DESCRIPTION) {
            Goods.alike(word).stream()
                    .flatMap(other -> Stream.of(stem(part.english(), other), stem(part.french(), other)))
                    .flatMap(Optional::stream)
                    .forEach(stem -> places.add(weighted(stem, part.weight * 0.6f)));
        }
        return places;
    }

    private Query phrase(String field, String words) {
        return new PhraseQuery(field, terms(field, words).toArray(String[]::new));
    }

    private Query anywhere(Spoken word, boolean misspelled) {
        List<Query> places = new ArrayList<>();
        places.add(code(word.written()));
        // Where nothing else was said, an article is looked for in names: it stands in most descriptions.
        List<Words.Part> parts = word.isTelling() ? List.of(Words.Part.values()) : TITLES;
        for (Words.Part part : parts) {
            places.addAll(in(part, word));
            if (part != Words.Part.DESCRIPTION && word.isTelling() && !word.needsAccents()) {
                places.addAll(nearly(part, word.plain(), misspelled));
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

    /** "Thés" has the stem "the", without its accent: what says nothing about a product is no stem of what does. */
    private Optional<Query> stem(String field, String word) {
        return terms(field, word).stream()
                .findFirst()
                .filter(stem -> stem.equals(word) || !Fillers.FUNCTION_WORDS.contains(stem))
                .map(stem -> new TermQuery(new Term(field, stem)));
    }

    private static Query weighted(Query query, float weight) {
        return new BoostQuery(query, weight);
    }

    /** Without words that say nothing about a product, unless there are no others. */
    private static List<Spoken> meaningful(List<Spoken> words) {
        List<Spoken> telling = words.stream().filter(Spoken::isTelling).toList();
        return (telling.isEmpty() ? words : telling)
                .stream().distinct().limit(MOST_WORDS).toList();
    }

    private List<String> terms(String field, String words) {
        return spoken(field, words).stream().map(Spoken::plain).toList();
    }

    /** The terms of a text, however long it is. */
    static List<String> terms(Analyzer analyzer, String field, String text) {
        return spoken(analyzer, field, text).stream().map(Spoken::plain).toList();
    }

    private List<Spoken> spoken(String field, String words) {
        return spoken(analyzer, field, words);
    }

    private static List<Spoken> spoken(Analyzer analyzer, String field, String words) {
        try (TokenStream stream = analyzer.tokenStream(field, words)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            List<Spoken> spoken = new ArrayList<>();
            stream.reset();
            while (stream.incrementToken()) {
                String written = words.substring(place.startOffset(), place.endOffset());
                spoken.add(new Spoken(ELIDED.matcher(written).replaceFirst(""), term.toString()));
            }
            stream.end();
            return spoken;
        } catch (IOException failure) {
            throw new UncheckedIOException("Reading a string failed", failure);
        }
    }
}
