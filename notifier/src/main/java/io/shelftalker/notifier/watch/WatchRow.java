package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.workspace.ContactId;
import io.shelftalker.i18n.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a row of {@code watch}. */
final class WatchRow implements RowMapper<Watch> {
    @Override
    public Watch map(ResultSet row, StatementContext context) throws SQLException {
        return new Watch(
                new WatchId(row.getLong("id")),
                new Watcher(new ConversationId(row.getLong("conversation")), new ContactId(row.getLong("contact"))),
                new ProductId(row.getLong("product")),
                condition(row),
                Watch.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                money(row, "told_amount"));
    }

    private static Condition condition(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return switch (kind) {
            case "back_in_stock" -> new Condition.BackInStock();
            case "any_price" -> new Condition.AnyPriceChange();
            case "below" -> new Condition.Below(money(row, "threshold_amount").orElseThrow());
            default -> throw new IllegalStateException("There is a watch of the unknown kind '" + kind + "'");
        };
    }

    static String kind(Condition condition) {
        return switch (condition) {
            case Condition.BackInStock _ -> "back_in_stock";
            case Condition.AnyPriceChange _ -> "any_price";
            case Condition.Below _ -> "below";
        };
    }

    private static Optional<Money> money(ResultSet row, String column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return amount == null ? Optional.empty() : Optional.of(new Money(amount, row.getString("threshold_currency")));
    }
}
