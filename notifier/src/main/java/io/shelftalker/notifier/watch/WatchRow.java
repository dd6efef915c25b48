package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.UnitPrice;
import io.shelftalker.catalog.product.Place;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.catalog.product.StoreId;
import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.workspace.ContactId;
import io.shelftalker.i18n.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a row of {@code watch}. */
final class WatchRow implements RowMapper<Watch> {
    @Override
    public Watch map(ResultSet row, StatementContext context) throws SQLException {
        Condition condition = condition(row);
        String form = row.getString("form");
        return new Watch(
                new WatchId(row.getLong("id")),
                new Watcher(new ConversationId(row.getLong("conversation")), new ContactId(row.getLong("contact"))),
                new ProductId(row.getLong("product")),
                form == null ? condition : new Condition.OfForm(form, (Condition.OfOffer) condition),
                memory(row));
    }

    private static Memory memory(ResultSet row) throws SQLException {
        return new Memory(
                Memory.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                money(row, "told_amount", "memory_currency"),
                Optional.ofNullable(row.getObject("told_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                money(row, "from_amount", "memory_currency"),
                Optional.ofNullable(row.getObject("held", Boolean.class)));
    }

    private static Condition condition(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return switch (kind) {
            case "back_in_stock" -> new Condition.BackInStock();
            case "sold_out" -> new Condition.SoldOut();
            case "any_price" -> new Condition.AnyChange();
            case "below" -> new Condition.Below(threshold(row));
            case "falls_by" -> new Condition.FallsBy(threshold(row));
            case "falls_by_share" -> new Condition.FallsByShare(row.getBigDecimal("share"));
            case "lowest" -> new Condition.Lowest(Optional.ofNullable(row.getObject("days", Integer.class)));
            case "unit_below" ->
                new Condition.UnitBelow(new UnitPrice(
                        threshold(row),
                        UnitPrice.Unit.valueOf(row.getString("unit").toUpperCase(Locale.ROOT))));
            case "delisted" -> new Condition.Delisted();
            case "back_in_catalog" -> new Condition.BackInCatalog();
            case "in_store" -> new Condition.InStore(row.getString("place"), stores(row));
            case "near" ->
                new Condition.Nearby(row.getString("place"), from(row), row.getInt("kilometres"), stores(row));
            default -> throw new IllegalStateException("There is a watch of the unknown kind '" + kind + "'");
        };
    }

    static String kind(Condition condition) {
        return switch (condition) {
            case Condition.BackInStock _ -> "back_in_stock";
            case Condition.SoldOut _ -> "sold_out";
            case Condition.AnyChange _ -> "any_price";
            case Condition.Below _ -> "below";
            case Condition.FallsBy _ -> "falls_by";
            case Condition.FallsByShare _ -> "falls_by_share";
            case Condition.Lowest _ -> "lowest";
            case Condition.UnitBelow _ -> "unit_below";
            case Condition.Delisted _ -> "delisted";
            case Condition.BackInCatalog _ -> "back_in_catalog";
            case Condition.InStore _ -> "in_store";
            case Condition.Nearby _ -> "near";
            case Condition.OfForm(String _, Condition.OfOffer of) -> kind(of);
        };
    }

    private static Optional<Place> from(ResultSet row) throws SQLException {
        Double latitude = row.getObject("latitude", Double.class);
        return latitude == null ? Optional.empty() : Optional.of(new Place(latitude, row.getDouble("longitude")));
    }

    private static List<StoreId> stores(ResultSet row) throws SQLException {
        return Stream.of((Long[]) row.getArray("stores").getArray())
                .map(StoreId::new)
                .toList();
    }

    private static Money threshold(ResultSet row) throws SQLException {
        return money(row, "threshold_amount", "threshold_currency").orElseThrow();
    }

    private static Optional<Money> money(ResultSet row, String column, String currency) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return amount == null ? Optional.empty() : Optional.of(new Money(amount, row.getString(currency)));
    }
}
