package io.shelftalker.catalog.browse;

import io.shelftalker.catalog.product.Place;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.catalog.product.StoreId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Finds the stores around a place that people name. Every handle's transaction is in a workspace. */
@Singleton
public final class StoresAround {
    private static final int MOST = 5_000;

    private final StoreFinder finder;
    private final Stores stores;

    StoresAround(StoreFinder finder, Stores stores) {
        this.finder = finder;
        this.stores = stores;
    }

    /**
     * What is around a place.
     *
     * @param place what it is called
     * @param from where it is; absent where only its own stores are known, and not where they are
     * @param stores those within the distance
     * @param nearest the nearest of all, however far
     */
    public record Around(String place, Optional<Place> from, List<StoreId> stores, Optional<Near> nearest) {
        public Around {
            stores = List.copyOf(stores);
        }
    }

    /** A store, and how far it is where that is known. */
    public record Near(String store, Optional<Double> kilometres) {}

    private record Known(StoreId id, StoreView view) {
        Near from(Optional<Place> from) {
            return new Near(view.name(), from.flatMap(place -> view.place().map(place::kilometresTo)));
        }

        boolean isWithin(int kilometres, Place from) {
            return view.place()
                    .filter(place -> from.kilometresTo(place) <= kilometres)
                    .isPresent();
        }
    }

    /** The stores within so many kilometres of a city, a store or a point; nothing where no store tells of such a place. */
    public Optional<Around> find(Handle handle, String words, int kilometres) {
        List<Known> all = known(handle.createQuery("""
                        select id, coalesce(name, external_id) as name, city, latitude, longitude
                        from store order by id limit :most
                        """).bind("most", MOST));
        Optional<StoreFinder.Meant> meant = finder.named(handle, words);
        String name = meant.map(StoreFinder.Meant::name).orElse(words.strip());
        return NearStores.find(words, all.stream().map(Known::view).toList())
                .flatMap(NearStores::from)
                .map(from -> around(name, from, all, kilometres))
                .or(() -> meant.map(stores -> new Around(name, Optional.empty(), stores.stores(), Optional.empty())));
    }

    private static Around around(String name, Place from, List<Known> all, int kilometres) {
        Optional<Place> here = Optional.of(from);
        List<StoreId> within = all.stream()
                .filter(store -> store.isWithin(kilometres, from))
                .map(Known::id)
                .toList();
        return new Around(name, here, within, nearest(all, here).filter(near -> near.kilometres()
                .isPresent()));
    }

    private static Optional<Near> nearest(List<Known> stores, Optional<Place> from) {
        return stores.stream().map(store -> store.from(from)).min(Comparator.comparing(near -> near.kilometres()
                .orElse(Double.MAX_VALUE)));
    }

    /** The nearest of some stores that has a product. */
    public Optional<Near> having(Handle handle, List<StoreId> stores, Optional<Place> from, ProductId product) {
        return nearest(
                known(handle.createQuery("""
                        select distinct store.id, coalesce(name, store.external_id) as name, city, latitude, longitude
                        from offer
                        join store_stock on store_stock.offer = offer.id
                        join store on store.id = store_stock.store
                        where offer.product = :product and offer.listed and store.id = any(:stores)
                          and store_stock.availability = 'in'
                        order by store.id
                        """)
                        .bind("product", product.value())
                        .bindArray(
                                "stores",
                                Long.class,
                                stores.stream().map(StoreId::value).toList())),
                from);
    }

    /** Whether there is any store at all. */
    public boolean knowsAny(Handle handle) {
        return !stores.areNone(handle);
    }

    /** Some cities that have stores. */
    public List<String> cities(Handle handle) {
        return handle.createQuery("""
                        select city from store where city is not null
                        group by city order by count(*) desc, city limit 5
                        """).mapTo(String.class).list();
    }

    private static List<Known> known(Query query) {
        return query.map((row, context) -> new Known(new StoreId(row.getLong("id")), view(row)))
                .list();
    }

    private static StoreView view(ResultSet row) throws SQLException {
        Double latitude = row.getObject("latitude", Double.class);
        return new StoreView(
                row.getString("name"),
                Optional.empty(),
                Optional.ofNullable(row.getString("city")),
                latitude == null ? Optional.empty() : Optional.of(new Place(latitude, row.getDouble("longitude"))));
    }
}
