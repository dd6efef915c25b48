package io.shelftalker.catalog.browse;

import io.shelftalker.catalog.product.Availability;
import io.shelftalker.catalog.product.Place;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.catalog.product.Stock;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads stores and what they have. Every handle's transaction is in a workspace. */
@Singleton
final class Stores {
    private static final int MOST = 5_000;

    /** Whether no store is known at all. */
    boolean areNone(Handle handle) {
        return handle.createQuery("select not exists (select from store)")
                .mapTo(Boolean.class)
                .one();
    }

    /** All stores, by city and name. */
    List<StoreView> all(Handle handle) {
        return handle.createQuery("""
                        select coalesce(name, external_id) as name, address, city, latitude, longitude
                        from store
                        order by city, 1, id
                        limit :most
                        """)
                .bind("most", MOST)
                .map((row, context) -> store(row))
                .list();
    }

    /** What stores have of a product, those first that have most. */
    List<StoreShelf> of(Handle handle, ProductId product) {
        return handle.createQuery("""
                        select coalesce(store.name, store.external_id) as name, address, city, latitude, longitude,
                          stock.availability, stock.left_count, stock.verified_at
                        from offer
                        join store_stock as stock on stock.offer = offer.id
                        join store on store.id = stock.store
                        where offer.product = :product and offer.listed
                        order by stock.availability = 'in' desc, stock.left_count desc nulls last, 1, store.id
                        limit :most
                        """)
                .bind("product", product.value())
                .bind("most", MOST)
                .map((row, context) -> new StoreShelf(
                        store(row),
                        stock(row),
                        row.getObject("verified_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static StoreView store(ResultSet row) throws SQLException {
        return new StoreView(
                row.getString("name"),
                Optional.ofNullable(row.getString("address")),
                Optional.ofNullable(row.getString("city")),
                place(row));
    }

    private static Optional<Place> place(ResultSet row) throws SQLException {
        Double latitude = row.getObject("latitude", Double.class);
        return latitude == null ? Optional.empty() : Optional.of(new Place(latitude, row.getDouble("longitude")));
    }

    private static Stock stock(ResultSet row) throws SQLException {
        return new Stock(
                Availability.valueOf(row.getString("availability").toUpperCase(Locale.ROOT)),
                Optional.empty(),
                Optional.ofNullable(row.getObject("left_count", Integer.class)));
    }
}
