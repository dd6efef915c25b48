package io.shelftalker.catalog.search;

import io.shelftalker.catalog.product.ProductId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** One search in an index as it stands: by words from the strictest kind of match to the kindest, within constraints. */
final class IndexSearch {
    static final String ID = "id";
    private final IndexSearcher searcher;
    private final Analyzer analyzer;
    private final List<String> currencies;
    private final Instant now;

    /** @param currencies what anything was ever sold in */
    IndexSearch(IndexSearcher searcher, Analyzer analyzer, Set<String> currencies, Instant now) throws IOException {
        this.searcher = searcher;
        this.analyzer = analyzer;
        this.currencies = byUse(searcher, currencies);
        this.now = now;
    }

    /** One way to look for words. */
    private record Try(Found.Match kind, Query words) {}

    /** A part of a list. */
    record Slice(int offset, int limit) {}

    /** The products for what was asked; where nothing fits all of it, those that nearly do. */
    Found search(Asked asked, Slice slice) throws IOException {
        List<Asked.Part> foreign =
                asked.parts().stream().filter(this::isForeign).toList();
        Found.Given given =
                new Found.Given(List.of(), foreign, currencies.stream().findFirst(), false);
        List<Asked.Part> parts =
                asked.parts().stream().filter(part -> !foreign.contains(part)).toList();
        for (Try one : tries(asked)) {
            if (searcher.count(one.words()) > 0) {
                Found found = within(one.words(), parts, slice, one.kind());
                return found.with(
                        given.relaxing(found.given().relaxed(), found.given().nearestFirst()));
            }
        }
        return Found.NOTHING.with(given);
    }

    /** Those among some products that fit all of what was asked. */
    Set<ProductId> fitting(Asked asked, Query among, int most) throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(narrowed(words(said(asked), Found.Match.ALL), asked.parts()), BooleanClause.Occur.MUST)
                .add(among, BooleanClause.Occur.FILTER)
                .build();
        return Set.copyOf(products(query, Sort.RELEVANCE, new Slice(0, most)));
    }

    /** The products that have all of these words in their names, in whatever form. */
    Found called(String words, Slice slice) throws IOException {
        Query query = new WordQuery(analyzer, words).inName(List.of(Words.Part.NAME));
        int total = searcher.count(query);
        return total == 0 ? Found.NOTHING : new Found(products(query, Sort.RELEVANCE, slice), total, Found.Match.ALL);
    }

    /** Where each of these words is found. */
    Heard heard(String text) throws IOException {
        WordQuery query = new WordQuery(analyzer, text);
        List<String> named = new ArrayList<>();
        List<String> told = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Spoken word : query.words()) {
            boolean known = searcher.count(query.anywhere(word)) > 0;
            boolean names = known && searcher.count(query.inTitle(word)) > 0;
            List<String> of = names ? named : known ? told : unknown;
            of.add(word.written());
        }
        return new Heard(named, told, unknown);
    }

    /** The products that have all of a text in them, and what could mean something else in their names. */
    Found named(Asked asked, Slice slice) throws IOException {
        BooleanQuery.Builder all =
                new BooleanQuery.Builder().add(words(said(asked), Found.Match.ALL), BooleanClause.Occur.MUST);
        for (Asked.Part part : asked.parts()) {
            all.add(new WordQuery(analyzer, part.written()).asWritten(), BooleanClause.Occur.FILTER);
        }
        Query query = all.build();
        int total = searcher.count(query);
        return total == 0 ? Found.NOTHING : new Found(products(query, Sort.RELEVANCE, slice), total, Found.Match.ALL);
    }

    /** The words that products must have; none where there are none, or only such as whoever asks says of anything. */
    private Optional<WordQuery> said(Asked asked) {
        if (asked.words().isEmpty()) {
            return Optional.empty();
        }
        WordQuery words = new WordQuery(analyzer, asked.words());
        boolean nothing = !asked.parts().isEmpty() && words.isOnlyAsking() && !isName(words);
        return Optional.of(words).filter(_ -> !nothing);
    }

    /** From the strictest to the kindest; without words everything has all of them. */
    private List<Try> tries(Asked asked) {
        Optional<WordQuery> said = said(asked);
        Query all = words(said, Found.Match.ALL);
        return said.map(words -> List.of(
                        new Try(Found.Match.ALL, all),
                        new Try(Found.Match.SIMILAR, words.of(Found.Match.SIMILAR, this::isThere)),
                        new Try(
                                Found.Match.SOME,
                                words.ofKnown(this::isThere, !asked.parts().isEmpty())),
                        new Try(Found.Match.SOME, words.of(Found.Match.SOME, this::isThere))))
                .orElseGet(() -> List.of(new Try(Found.Match.ALL, all)));
    }

    private Query words(Optional<WordQuery> said, Found.Match kind) {
        return said.map(words -> words.of(kind, this::isThere)).orElseGet(MatchAllDocsQuery::new);
    }

    /** "Love under 20" may well ask for what is called so. */
    private boolean isName(WordQuery query) {
        return query.words().size() == 1 && isThere(query.inTitle(query.words().getFirst()));
    }

    private boolean isThere(Query query) {
        try {
            return searcher.count(query) > 0;
        } catch (IOException failure) {
            throw new UncheckedIOException("A search index cannot be read", failure);
        }
    }

    private Found within(Query words, List<Asked.Part> parts, Slice slice, Found.Match kind) throws IOException {
        Query query = narrowed(words, parts);
        int total = searcher.count(query);
        if (total > 0) {
            return new Found(products(query, order(words, parts), slice), total, kind);
        }
        List<Asked.Part> relaxed = tooMuch(words, parts);
        List<Asked.Part> kept =
                parts.stream().filter(part -> !relaxed.contains(part)).toList();
        Query nearest = narrowed(words, kept);
        boolean sorted = kept.stream().anyMatch(part -> !part.constraint().narrows());
        Optional<Constraint.Price> missed = sorted ? Optional.empty() : price(relaxed);
        List<ProductId> products = missed.isPresent()
                ? products(OfferFields.nearest(nearest, missed.get(), currencies), OfferFields.NEAREST, slice)
                : products(nearest, order(words, kept), slice);
        Found found = new Found(products, searcher.count(nearest), kind);
        return found.with(Found.Given.NOTHING.relaxing(relaxed, missed.isPresent()));
    }

    /** The part without which most fits; all that narrow where no one is enough. */
    private List<Asked.Part> tooMuch(Query words, List<Asked.Part> parts) throws IOException {
        List<Asked.Part> narrowing =
                parts.stream().filter(part -> part.constraint().narrows()).toList();
        int most = 0;
        List<Asked.Part> best = narrowing;
        for (Asked.Part part : narrowing) {
            int count = searcher.count(narrowed(
                    words, parts.stream().filter(other -> !other.equals(part)).toList()));
            if (count > most) {
                most = count;
                best = List.of(part);
            }
        }
        return best;
    }

    private Query narrowed(Query words, List<Asked.Part> parts) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(words, BooleanClause.Occur.MUST);
        for (Asked.Part part : parts) {
            switch (part.constraint()) {
                case Constraint.Price price ->
                    all.add(OfferFields.priced(price, currencies), BooleanClause.Occur.FILTER);
                case Constraint.Stock(boolean available) ->
                    all.add(OfferFields.stock(available), BooleanClause.Occur.FILTER);
                case Constraint.Reduced _ ->
                    all.add(OfferFields.reducedSince(now.minus(Constraint.Reduced.LATELY)), BooleanClause.Occur.FILTER);
                case Constraint.Rated(var least) -> all.add(OfferFields.rated(least), BooleanClause.Occur.FILTER);
                case Constraint.Without(String unwanted) ->
                    all.add(new WordQuery(analyzer, unwanted).inName(WordQuery.TITLES), BooleanClause.Occur.MUST_NOT);
                case Constraint.Sorted _ -> {}
            }
        }
        return all.build();
    }

    private Sort order(Query words, List<Asked.Part> parts) {
        Optional<Constraint.Order> asked = parts.stream()
                .map(Asked.Part::constraint)
                .flatMap(constraint ->
                        constraint instanceof Constraint.Sorted(var order) ? Stream.of(order) : Stream.empty())
                .findFirst();
        if (asked.isPresent()) {
            return OfferFields.by(asked.get(), currencies);
        }
        return words instanceof MatchAllDocsQuery
                ? OfferFields.by(Constraint.Order.NEWEST, currencies)
                : Sort.RELEVANCE;
    }

    private static Optional<Constraint.Price> price(List<Asked.Part> parts) {
        return parts.stream()
                .map(Asked.Part::constraint)
                .flatMap(constraint -> constraint instanceof Constraint.Price price ? Stream.of(price) : Stream.empty())
                .findFirst();
    }

    private boolean isForeign(Asked.Part part) {
        return part.constraint() instanceof Constraint.Price price
                && !currencies.isEmpty()
                && OfferFields.meant(price.mark(), currencies).findAny().isEmpty();
    }

    private List<ProductId> products(Query query, Sort order, Slice slice) throws IOException {
        ScoreDoc[] best = searcher.search(query, slice.offset() + slice.limit(), whole(order)).scoreDocs;
        List<ProductId> products = new ArrayList<>();
        for (int place = slice.offset(); place < best.length; place++) {
            // Doc values are read forwards only; hits come in the order of their scores.
            NumericDocValues ids = MultiDocValues.getNumericValues(searcher.getIndexReader(), ID);
            ids.advanceExact(best[place].doc);
            products.add(new ProductId(ids.longValue()));
        }
        return products;
    }

    /** What an order leaves equal comes as it was found first: the index's own order is another in each process. */
    private static Sort whole(Sort order) {
        return new Sort(Stream.concat(Arrays.stream(order.getSort()), Stream.of(new SortField(ID, SortField.Type.LONG)))
                .toArray(SortField[]::new));
    }

    /** Those in which something is sold now, the commonest first. */
    private static List<String> byUse(IndexSearcher searcher, Set<String> currencies) throws IOException {
        record Use(String code, int products) {}
        List<Use> uses = new ArrayList<>();
        for (String code : currencies) {
            uses.add(new Use(code, searcher.count(OfferFields.currency(code))));
        }
        return uses.stream()
                .filter(use -> use.products() > 0)
                .sorted(Comparator.comparing(Use::products).reversed().thenComparing(Use::code))
                .map(Use::code)
                .toList();
    }
}
