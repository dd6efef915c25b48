package io.shelftalker.catalog.search;

import io.shelftalker.catalog.product.ProductId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Asks the database for the words as they are written, while the index is not there to ask. */
final class AsWritten {
    private AsWritten() {}

    private record Hit(ProductId product, int total) {}

    /** Products that have all the words and keep to the constraints, newest first where no other order is asked for. */
    static Found search(Handle handle, Asked asked, IndexSearch.Slice slice) {
        List<String> patterns = Arrays.stream(asked.words().split("\\s+"))
                .limit(12)
                .map(AsWritten::pattern)
                .toList();
        Query query = handle.createQuery("""
                        select id, count(*) over () as total
                        from product_card
                        where listed
                          and concat_ws(' ', name, brand, sku, gtin, array_to_string(category, ' ')) ilike all(:patterns)
                          <conditions>
                        order by <order> added_at desc, id desc
                        offset :offset limit :limit
                        """);
        List<String> conditions = new ArrayList<>();
        String order = "";
        for (Constraint constraint : asked.constraints()) {
            switch (constraint) {
                case Constraint.Price price -> conditions.addAll(price(query, price));
                case Constraint.Stock(boolean available) ->
                    conditions.add("and availability = " + (available ? "'in'" : "'out'"));
                case Constraint.Rated(BigDecimal least) -> {
                    conditions.add("and rating >= :rating");
                    query.bind("rating", least);
                }
                case Constraint.Without(String words) -> {
                    conditions.add(
                            "and concat_ws(' ', name, brand, array_to_string(category, ' ')) not ilike :without");
                    query.bind("without", pattern(words));
                }
                case Constraint.Sorted(Constraint.Order by) -> order = order(by);
            }
        }
        List<Hit> hits = query.define("conditions", String.join("\n", conditions))
                .define("order", order)
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

    private static List<String> price(Query query, Constraint.Price price) {
        List<String> conditions = new ArrayList<>();
        price.least().ifPresent(bound -> {
            conditions.add("and price_amount " + (bound.inclusive() ? ">=" : ">") + " :least");
            query.bind("least", bound.amount());
        });
        price.most().ifPresent(bound -> {
            conditions.add("and price_amount " + (bound.inclusive() ? "<=" : "<") + " :most");
            query.bind("most", bound.amount());
        });
        return conditions;
    }

    private static String order(Constraint.Order order) {
        return switch (order) {
            case CHEAPEST -> "price_amount,";
            case DEAREST -> "price_amount desc nulls last,";
            case NEWEST -> "";
            case BEST_RATED -> "rating desc nulls last,";
        };
    }

    private static String pattern(String word) {
        return "%" + word.replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }
}
