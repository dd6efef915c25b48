package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.product.Place;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Stores that came to be known after somebody began to wait for something near a place: they count as the others do. */
final class OpenedStores {
    private OpenedStores() {}

    private record Nearby(long watch, long store, double kilometres, BigDecimal most) {
        static Nearby of(ResultSet row) throws SQLException {
            Place from = new Place(row.getDouble("latitude"), row.getDouble("longitude"));
            Place store = new Place(row.getDouble("store_latitude"), row.getDouble("store_longitude"));
            return new Nearby(
                    row.getLong("watch"),
                    row.getLong("store"),
                    from.kilometresTo(store),
                    row.getBigDecimal("kilometres"));
        }

        boolean isWithin() {
            return kilometres <= most.doubleValue();
        }
    }

    /** Lets the watches of some products know those of some stores that are near enough. */
    static void join(Handle handle, List<Long> products, List<Long> stores) {
        List<Nearby> near = handle
                .createQuery("""
                        select watch.id as watch, watch.latitude, watch.longitude, watch.kilometres,
                          store.id as store, store.latitude as store_latitude, store.longitude as store_longitude
                        from watch join store on store.id = any(:stores)
                        where watch.kind = 'near'
                          and (watch.product = any(:products)
                            or watch.product in (select product from product_lineage where became = any(:products)))
                          and watch.latitude is not null and store.latitude is not null
                          and store.id <> all(watch.stores)
                        order by watch.id, store.id
                        """)
                .bindArray("products", Long.class, products)
                .bindArray("stores", Long.class, stores)
                .map((row, context) -> Nearby.of(row))
                .list()
                .stream()
                .filter(Nearby::isWithin)
                .toList();
        if (!near.isEmpty()) {
            handle.createUpdate("""
                            update watch set stores = watch.stores || joined.stores
                            from (
                              select watch, array_agg(store) as stores
                              from unnest(:watches, :stores) as near (watch, store) group by watch
                            ) as joined
                            where watch.id = joined.watch
                            """)
                    .bindArray(
                            "watches",
                            Long.class,
                            near.stream().map(Nearby::watch).toList())
                    .bindArray(
                            "stores",
                            Long.class,
                            near.stream().map(Nearby::store).toList())
                    .execute();
        }
    }
}
