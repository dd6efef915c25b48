package io.shelftalker.catalog.product;

import io.shelftalker.i18n.Money;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The events of a workspace in the order of their transactions, without gaps.
 *
 * <p>An event is read once every transaction that began before its own has ended: until then an earlier one might still
 * come. A transaction that stays open anywhere in the database holds readers back; it never makes them miss anything.
 */
@Singleton
public final class EventLog {

    /** The events after a cursor, at most so many. The handle's transaction is in the workspace. */
    public List<LoggedEvent> after(Handle handle, Cursor cursor, int limit) {
        return handle.createQuery("""
                        select tx, id, kind, source, run, at, product, before_amount, after_amount, currency, reason,
                          store, figures, other
                        from catalog_event
                        where (tx, id) > (cast(:transaction as xid8), :id)
                          and tx < pg_snapshot_xmin(pg_current_snapshot())
                        order by tx, id
                        limit :limit
                        """)
                .bind("transaction", Long.toString(cursor.transaction()))
                .bind("id", cursor.id())
                .bind("limit", limit)
                .map((row, context) -> logged(row))
                .list();
    }

    /** The cursor of a reader that wants only what is written from now on. */
    public Cursor end(Handle handle) {
        return handle.createQuery("select pg_snapshot_xmin(pg_current_snapshot())")
                .mapTo(String.class)
                .map(oldest -> new Cursor(Long.parseLong(oldest), 0))
                .one();
    }

    void append(Handle handle, Pass pass, String kind, Optional<String> reason) {
        handle.createUpdate("""
                        insert into catalog_event (kind, source, run, at, reason)
                        values (:kind, :source, :run, clock(), :reason)
                        """)
                .bind("kind", kind)
                .bind("source", pass.source().value())
                .bind("run", pass.run().map(RunId::value).orElse(null))
                .bind("reason", reason.orElse(null))
                .execute();
    }

    void close(Handle handle, Pass pass, RunFigures figures) {
        handle.createUpdate("""
                        insert into catalog_event (kind, source, run, at, figures)
                        values ('run_closed', :source, :run, clock(), cast(:figures as jsonb))
                        """)
                .bind("source", pass.source().value())
                .bind("run", pass.run().map(RunId::value).orElse(null))
                .bind("figures", figures.json())
                .execute();
    }

    /** Forgets that runs were closed: of those that brought nothing nobody asks after a while. */
    void forget(Handle handle, List<RunId> runs) {
        handle.createUpdate("delete from catalog_event where kind = 'run_closed' and run = any(:runs)")
                .bindArray("runs", Long.class, runs.stream().map(RunId::value).toList())
                .execute();
    }

    private static LoggedEvent logged(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new LoggedEvent(new Cursor(Long.parseLong(row.getString("tx")), id), id, event(row));
    }

    private static CatalogEvent event(ResultSet row) throws SQLException {
        CatalogEvent.Head head = new CatalogEvent.Head(
                new SourceId(row.getLong("source")),
                Optional.ofNullable(row.getObject("run", Long.class)).map(RunId::new),
                row.getObject("at", OffsetDateTime.class).toInstant());
        ProductId product = new ProductId(row.getLong("product"));
        String kind = row.getString("kind");
        return switch (kind) {
            case "added" -> new CatalogEvent.Added(head, product);
            case "price" ->
                new CatalogEvent.PriceChanged(
                        head,
                        product,
                        money(row, "before_amount").orElseThrow(),
                        money(row, "after_amount").orElseThrow());
            case "restocked" -> new CatalogEvent.Restocked(head, product, money(row, "after_amount"));
            case "sold_out" -> new CatalogEvent.SoldOut(head, product);
            case "forms" -> new CatalogEvent.FormsChanged(head, product);
            case "delisted" -> new CatalogEvent.Delisted(head, product);
            case "relisted" -> new CatalogEvent.Relisted(head, product);
            case "merged" ->
                new CatalogEvent.Merged(head, product, other(row), "listed".equals(row.getString("reason")));
            case "split" -> new CatalogEvent.Split(head, product, other(row), "listed".equals(row.getString("reason")));
            case "store_restocked" -> new CatalogEvent.RestockedAt(head, product, new StoreId(row.getLong("store")));
            case "store_sold_out" -> new CatalogEvent.SoldOutAt(head, product, new StoreId(row.getLong("store")));
            case "run_closed" ->
                new CatalogEvent.RunClosed(
                        head, Optional.ofNullable(row.getString("figures")).map(RunFigures::of));
            case "unreadable" -> new CatalogEvent.SourceUnreadable(head, row.getString("reason"));
            case "readable" -> new CatalogEvent.SourceReadable(head);
            default -> throw new IllegalStateException("The event log holds the unknown kind '" + kind + "'");
        };
    }

    private static ProductId other(ResultSet row) throws SQLException {
        return new ProductId(row.getLong("other"));
    }

    private static Optional<Money> money(ResultSet row, String column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return amount == null ? Optional.empty() : Optional.of(new Money(amount, row.getString("currency")));
    }
}
