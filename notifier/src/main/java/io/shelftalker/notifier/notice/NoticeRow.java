package io.shelftalker.notifier.notice;

import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.core.workspace.ContactId;
import io.shelftalker.i18n.Money;
import io.shelftalker.notifier.watch.Notice;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads and names the columns of {@code notice}, with {@code now}: the product that its product is part of now. */
final class NoticeRow implements RowMapper<Pending> {
    @Override
    public Pending map(ResultSet row, StatementContext context) throws SQLException {
        return new Pending(
                row.getLong("id"),
                row.getLong("event"),
                new ContactId(row.getLong("contact")),
                new ProductId(row.getLong("now")),
                notice(row));
    }

    private static Notice notice(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return switch (kind) {
            case "price" -> new Notice.NewPrice(money(row, "before_amount"), money(row, "after_amount"));
            case "target" ->
                new Notice.TargetReached(
                        row.getBigDecimal("before_amount") == null
                                ? Optional.empty()
                                : Optional.of(money(row, "before_amount")),
                        money(row, "after_amount"),
                        money(row, "target_amount"));
            case "stock" -> new Notice.BackInStock();
            case "catalog" -> new Notice.BackInCatalog();
            default -> throw new IllegalStateException("There is a notice of the unknown kind '" + kind + "'");
        };
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column), row.getString("currency"));
    }

    static String kind(Notice notice) {
        return switch (notice) {
            case Notice.NewPrice _ -> "price";
            case Notice.TargetReached _ -> "target";
            case Notice.BackInStock _ -> "stock";
            case Notice.BackInCatalog _ -> "catalog";
        };
    }

    static Optional<Money> before(Notice notice) {
        return switch (notice) {
            case Notice.NewPrice price -> Optional.of(price.before());
            case Notice.TargetReached reached -> reached.before();
            case Notice.BackInStock _, Notice.BackInCatalog _ -> Optional.empty();
        };
    }

    static Optional<Money> after(Notice notice) {
        return switch (notice) {
            case Notice.NewPrice price -> Optional.of(price.after());
            case Notice.TargetReached reached -> Optional.of(reached.after());
            case Notice.BackInStock _, Notice.BackInCatalog _ -> Optional.empty();
        };
    }

    static Optional<Money> target(Notice notice) {
        return notice instanceof Notice.TargetReached reached ? Optional.of(reached.target()) : Optional.empty();
    }

    /** An amount for an array of texts, in which there are no nulls. */
    static String written(Optional<Money> money) {
        return money.map(Money::amount).map(BigDecimal::toPlainString).orElse("");
    }
}
