package io.shelftalker.catalog.search;

import io.shelftalker.catalog.product.ProductId;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Asks the database for the words as they are written, while the index is not there to ask. */
final class AsWritten {
    private AsWritten() {}

    private record Hit(ProductId product, int total) {}

    /** Something that must be so in SQL, with the text that stands for its {@code ?}. */
    private record Condition(String sql, String value) {
        String named(String name) {
            return "and " + sql.replace("?", ":" + name);
        }
    }

    /** Products that have all the words and keep to the constraints, newest first where no other order is asked for. */
    static Found search(Handle handle, Asked asked, IndexSearch.Slice slice) {
        List<String> patterns = Arrays.stream(asked.words().split("\\s+"))
                .limit(12)
                .map(AsWritten::pattern)
                .toList();
        List<Condition> conditions =
                asked.constraints().stream().flatMap(AsWritten::conditions).toList();
        Query query = handle.createQuery("""
                        select id, count(*) over () as total
                        from product
                        cross join lateral (
                          select id as offer, price_amount, price_currency, availability, rating from best_offer(product.id)
                        ) as best
                        where product.listed
                          and concat_ws(' ', name, brand, sku, gtin, array_to_string(category, ' ')) ilike all(:patterns)
                          <conditions>
                        order by <order> added_at desc, id desc
                        offset :offset limit :limit
                        """);
        List<Hit> hits = constrained(query, conditions)
                .define("order", order(asked.constraints()))
                .bindArray("patterns", String.class, patterns)
                .bind("offset", slice.offset())
                .bind("limit", slice.limit())
                .map((row, context) -> new Hit(new ProductId(row.getLong("id")), row.getInt("total")))
                .list();
        return hits.isEmpty()
                ? Found.NOTHING
                : new Found(
                        hits.stream().map(Hit::product).toList(),
                        hits.getFirst().total(),
                        Found.Match.ALL);
    }

    private static Query constrained(Query query, List<Condition> conditions) {
        StringBuilder sql = new StringBuilder();
        for (int number = 0; number < conditions.size(); number++) {
            String name = "condition" + number;
            sql.append(conditions.get(number).named(name)).append('\n');
            query.bind(name, conditions.get(number).value());
        }
        return query.define("conditions", sql.toString());
    }

    private static Stream<Condition> conditions(Constraint constraint) {
        return switch (constraint) {
            case Constraint.Price price -> price(price);
            case Constraint.Stock(boolean available) ->
                Stream.of(new Condition("best.availability = ?", available ? "in" : "out"));
            case Constraint.Reduced _ ->
                Stream.of(new Condition(
                        "reduced_at(best.offer) >= clock() - cast(? as interval)",
                        Constraint.Reduced.LATELY.toString()));
            case Constraint.Rated(BigDecimal least) ->
                Stream.of(new Condition("best.rating >= cast(? as numeric)", least.toPlainString()));
            case Constraint.Without(String words) ->
                Stream.of(new Condition(
                        "concat_ws(' ', name, brand, array_to_string(category, ' '),"
                                + " (select string_agg(value, ' ') from jsonb_each_text(facets))) not ilike ?",
                        pattern(words)));
            case Constraint.Sorted _ -> Stream.empty();
        };
    }

    private static Stream<Condition> price(Constraint.Price price) {
        Function<Constraint.Bound, String> amount = bound -> bound.amount().toPlainString();
        return Stream.of(
                        price.least()
                                .map(bound -> new Condition(
                                        "best.price_amount " + (bound.inclusive() ? ">=" : ">") + " cast(? as numeric)",
                                        amount.apply(bound))),
                        price.most()
                                .map(bound -> new Condition(
                                        "best.price_amount " + (bound.inclusive() ? "<=" : "<") + " cast(? as numeric)",
                                        amount.apply(bound))),
                        price.mark()
                                .map(mark -> new Condition(
                                        "best.price_currency = any(string_to_array(?, ','))",
                                        String.join(",", mark.codes()))))
                .flatMap(Optional::stream);
    }

    private static String order(List<Constraint> constraints) {
        return constraints.stream()
                .flatMap(constraint ->
                        constraint instanceof Constraint.Sorted(var order) ? Stream.of(order) : Stream.empty())
                .findFirst()
                .map(AsWritten::order)
                .orElse("");
    }

    private static String order(Constraint.Order order) {
        return switch (order) {
            case CHEAPEST -> "best.price_amount,";
            case DEAREST -> "best.price_amount desc nulls last,";
            case NEWEST -> "";
            case BEST_RATED -> "best.rating desc nulls last,";
        };
    }

    private static String pattern(String word) {
        return "%" + word.replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }
}
