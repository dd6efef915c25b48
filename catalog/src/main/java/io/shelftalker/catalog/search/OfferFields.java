package io.shelftalker.catalog.search;

import io.shelftalker.i18n.CurrencyMark;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TermQuery;

/** How the index holds a product's offer, and what can be asked of it there. */
final class OfferFields {
    private static final String PRICE = "price.";
    private static final String CURRENCY = "currency";
    private static final String STOCK = "stock";
    private static final String RATING = "rating";
    private static final String REDUCED = "reduced";
    private static final String ADDED = "added";
    /** Finer than any currency. */
    private static final int DIGITS = 4;

    /** The order of what is {@linkplain #nearest near} a price. */
    static final Sort NEAREST = new Sort(SortField.FIELD_SCORE, newest());

    private OfferFields() {}

    static void add(Document document, ChangedProducts.Offer offer) {
        document.add(new StringField(STOCK, offer.availability(), Field.Store.NO));
        document.add(new LongField(ADDED, offer.addedAt(), Field.Store.NO));
        offer.reducedAt().ifPresent(at -> document.add(new LongField(REDUCED, at.getEpochSecond(), Field.Store.NO)));
        offer.rating()
                .ifPresent(rating ->
                        document.add(new LongField(RATING, exact(rating, RoundingMode.HALF_UP), Field.Store.NO)));
        offer.price().ifPresent(price -> {
            document.add(new StringField(CURRENCY, price.currency(), Field.Store.NO));
            document.add(new LongField(
                    PRICE + price.currency(), exact(price.amount(), RoundingMode.HALF_UP), Field.Store.NO));
        });
    }

    static Query currency(String code) {
        return new TermQuery(new Term(CURRENCY, code));
    }

    static Query stock(boolean available) {
        return new TermQuery(new Term(STOCK, available ? "in" : "out"));
    }

    static Query reducedSince(Instant least) {
        return LongPoint.newRangeQuery(REDUCED, least.getEpochSecond(), Long.MAX_VALUE);
    }

    static Query rated(BigDecimal least) {
        return LongPoint.newRangeQuery(RATING, exact(least, RoundingMode.CEILING), Long.MAX_VALUE);
    }

    /** A price in any of the currencies that are meant: each compares with the number as it is. */
    static Query priced(Constraint.Price price, Collection<String> currencies) {
        long least = price.least().map(OfferFields::atLeast).orElse(Long.MIN_VALUE);
        long most = price.most().map(OfferFields::atMost).orElse(Long.MAX_VALUE);
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        meant(price.mark(), currencies)
                .forEach(code ->
                        any.add(LongPoint.newRangeQuery(PRICE + code, least, most), BooleanClause.Occur.SHOULD));
        BooleanQuery query = any.build();
        return query.clauses().isEmpty() ? new MatchNoDocsQuery("no such currency") : query;
    }

    /** The same, scored by how near they are to a price that none of them has. */
    static Query nearest(Query products, Constraint.Price price, Collection<String> currencies) {
        long origin = middle(price);
        BooleanQuery.Builder scored = new BooleanQuery.Builder().add(products, BooleanClause.Occur.FILTER);
        meant(price.mark(), currencies)
                .map(code -> LongField.newDistanceFeatureQuery(PRICE + code, 1, origin, Math.max(1, origin)))
                .forEach(near -> scored.add(near, BooleanClause.Occur.SHOULD));
        return scored.build();
    }

    /** Between two bounds what is nearer to one of them is nearer to their middle as well. */
    private static long middle(Constraint.Price price) {
        long least = price.least().or(price::most).map(OfferFields::atLeast).orElse(0L);
        long most = price.most().or(price::least).map(OfferFields::atMost).orElse(0L);
        return least + (most - least) / 2;
    }

    static Stream<String> meant(Optional<CurrencyMark> mark, Collection<String> currencies) {
        return currencies.stream()
                .filter(code -> mark.map(written -> written.means(code)).orElse(true));
    }

    static Sort by(Constraint.Order order, Collection<String> currencies) {
        List<SortField> first =
                switch (order) {
                    case CHEAPEST -> prices(currencies, false);
                    case DEAREST -> prices(currencies, true);
                    case NEWEST -> List.of(newest());
                    case BEST_RATED -> List.of(longs(RATING, true));
                };
        return new Sort(Stream.concat(first.stream(), Stream.of(SortField.FIELD_SCORE, newest()))
                .toArray(SortField[]::new));
    }

    /** Those in the commonest currency come first: amounts of different ones do not compare. */
    private static List<SortField> prices(Collection<String> currencies, boolean dearest) {
        return currencies.stream().map(code -> longs(PRICE + code, dearest)).toList();
    }

    private static SortField newest() {
        return longs(ADDED, true);
    }

    /** What has no such number comes last. */
    private static SortField longs(String field, boolean descending) {
        SortField sort = new SortedNumericSortField(field, SortField.Type.LONG, descending);
        sort.setMissingValue(descending ? Long.MIN_VALUE : Long.MAX_VALUE);
        return sort;
    }

    private static long atLeast(Constraint.Bound bound) {
        return exact(bound.amount(), RoundingMode.CEILING) + (bound.inclusive() ? 0 : 1);
    }

    private static long atMost(Constraint.Bound bound) {
        return exact(bound.amount(), RoundingMode.FLOOR) - (bound.inclusive() ? 0 : 1);
    }

    private static long exact(BigDecimal number, RoundingMode rounding) {
        return number.movePointRight(DIGITS).setScale(0, rounding).longValue();
    }
}
