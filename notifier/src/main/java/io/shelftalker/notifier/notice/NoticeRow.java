package io.shelftalker.notifier.notice;

import io.shelftalker.catalog.browse.UnitPrice;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.core.workspace.ContactId;
import io.shelftalker.i18n.Money;
import io.shelftalker.notifier.watch.Notice;
import io.shelftalker.notifier.watch.WatchId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Reads and names the columns of {@code notice}, with {@code now}, the product that its product is part of
 * now, and {@code at}, when its event happened.
 */
final class NoticeRow implements RowMapper<Pending> {
    @Override
    public Pending map(ResultSet row, StatementContext context) throws SQLException {
        Notice notice = notice(row);
        String form = row.getString("form");
        return new Pending(
                row.getLong("id"),
                row.getLong("event"),
                new WatchId(row.getLong("watch")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new ContactId(row.getLong("contact")),
                new ProductId(row.getLong("now")),
                form == null ? notice : new Notice.OfForm(form, notice),
                row.getInt("retold"),
                Optional.ofNullable(row.getString("held")).map(Held::of));
    }

    private static Notice notice(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        Optional<String> detail = Optional.ofNullable(row.getString("detail"));
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
            case "sold_out" -> new Notice.SoldOut(detail.isPresent());
            case "gone" -> new Notice.Gone();
            case "fell" -> new Notice.Fell(money(row, "before_amount"), money(row, "after_amount"));
            case "lowest" ->
                new Notice.LowestPrice(
                        detail.map(Integer::valueOf), money(row, "before_amount"), money(row, "after_amount"));
            case "unit" ->
                new Notice.UnitReached(
                        new UnitPrice(
                                money(row, "target_amount"),
                                UnitPrice.Unit.valueOf(detail.orElseThrow().toUpperCase(Locale.ROOT))),
                        money(row, "after_amount"));
            case "store" -> new Notice.InStore(detail.orElseThrow());
            case "near" ->
                new Notice.Nearby(
                        detail.orElseThrow(),
                        row.getString("store"),
                        Optional.ofNullable(row.getBigDecimal("kilometres")));
            case "fits" -> new Notice.Fits(new WatchId(row.getLong("watch")), detail.orElse(""));
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
            case Notice.SoldOut _ -> "sold_out";
            case Notice.Gone _ -> "gone";
            case Notice.Fell _ -> "fell";
            case Notice.LowestPrice _ -> "lowest";
            case Notice.UnitReached _ -> "unit";
            case Notice.InStore _ -> "store";
            case Notice.Nearby _ -> "near";
            case Notice.Fits _ -> "fits";
            case Notice.OfForm(String _, Notice of) -> kind(of);
        };
    }

    static Optional<Money> before(Notice notice) {
        return switch (notice) {
            case Notice.NewPrice price -> Optional.of(price.before());
            case Notice.TargetReached reached -> reached.before();
            case Notice.Fell fell -> Optional.of(fell.before());
            case Notice.LowestPrice lowest -> Optional.of(lowest.before());
            case Notice.OfForm(String _, Notice of) -> before(of);
            case Notice.BackInStock _,
                    Notice.BackInCatalog _,
                    Notice.SoldOut _,
                    Notice.Gone _,
                    Notice.UnitReached _,
                    Notice.InStore _,
                    Notice.Nearby _,
                    Notice.Fits _ -> Optional.empty();
        };
    }

    static Optional<Money> after(Notice notice) {
        return switch (notice) {
            case Notice.NewPrice price -> Optional.of(price.after());
            case Notice.TargetReached reached -> Optional.of(reached.after());
            case Notice.Fell fell -> Optional.of(fell.after());
            case Notice.LowestPrice lowest -> Optional.of(lowest.after());
            case Notice.UnitReached unit -> Optional.of(unit.after());
            case Notice.OfForm(String _, Notice of) -> after(of);
            case Notice.BackInStock _,
                    Notice.BackInCatalog _,
                    Notice.SoldOut _,
                    Notice.Gone _,
                    Notice.InStore _,
                    Notice.Nearby _,
                    Notice.Fits _ -> Optional.empty();
        };
    }

    static Optional<Money> target(Notice notice) {
        return switch (notice) {
            case Notice.TargetReached reached -> Optional.of(reached.target());
            case Notice.UnitReached unit -> Optional.of(unit.target().money());
            case Notice.OfForm(String _, Notice of) -> target(of);
            case Notice.NewPrice _,
                    Notice.BackInStock _,
                    Notice.BackInCatalog _,
                    Notice.SoldOut _,
                    Notice.Gone _,
                    Notice.Fell _,
                    Notice.LowestPrice _,
                    Notice.InStore _,
                    Notice.Nearby _,
                    Notice.Fits _ -> Optional.empty();
        };
    }

    /** What else is to be kept of it, or nothing. */
    static String detail(Notice notice) {
        return switch (notice) {
            case Notice.LowestPrice lowest -> lowest.days().map(String::valueOf).orElse("");
            case Notice.UnitReached unit -> unit.target().unit().name().toLowerCase(Locale.ROOT);
            case Notice.InStore store -> store.place();
            case Notice.Nearby near -> near.place();
            case Notice.Fits fits -> fits.asked();
            case Notice.SoldOut soldOut -> soldOut.ofAny() ? "any" : "";
            case Notice.OfForm(String _, Notice of) -> detail(of);
            case Notice.NewPrice _,
                    Notice.TargetReached _,
                    Notice.BackInStock _,
                    Notice.BackInCatalog _,
                    Notice.Gone _,
                    Notice.Fell _ -> "";
        };
    }

    static String store(Notice notice) {
        return notice instanceof Notice.Nearby near ? near.store() : "";
    }

    static String kilometres(Notice notice) {
        return notice instanceof Notice.Nearby near
                ? near.kilometres().map(BigDecimal::toPlainString).orElse("")
                : "";
    }

    static String form(Notice notice) {
        return notice instanceof Notice.OfForm(String form, Notice _) ? form : "";
    }

    /** An amount for an array of texts, in which there are no nulls. */
    static String written(Optional<Money> money) {
        return money.map(Money::amount).map(BigDecimal::toPlainString).orElse("");
    }
}
