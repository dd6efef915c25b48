package io.shelftalker.catalog.browse;

import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.catalog.product.StoreId;
import io.shelftalker.i18n.PlainLetters;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/** Finds the stores that people name. Every handle's transaction is in a workspace. */
@Singleton
public final class StoreFinder {

    /** A store as far as it can be named. */
    private record Named(StoreId id, String name, Optional<String> city) {}

    /**
     * The stores of a place.
     *
     * @param name what the store is called, or the city that they are in
     */
    public record Meant(String name, List<StoreId> stores) {
        public Meant {
            stores = List.copyOf(stores);
        }
    }

    /** The store of this name, or all of this city; nothing where there is neither. */
    public Optional<Meant> named(Handle handle, String words) {
        String wanted = PlainLetters.words(words);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        List<Named> all = handle.createQuery(
                        "select id, coalesce(name, external_id) as name, city from store order by id")
                .map((row, context) -> new Named(
                        new StoreId(row.getLong("id")),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("city"))))
                .list();
        return meant(all, store -> PlainLetters.words(store.name()).equals(wanted), Named::name)
                .or(() -> meant(
                        all,
                        store -> store.city()
                                .map(PlainLetters::words)
                                .filter(wanted::equals)
                                .isPresent(),
                        store -> store.city().orElseThrow()))
                .or(() -> meant(
                        all,
                        store -> (" " + PlainLetters.words(store.name()) + " ").contains(" " + wanted + " "),
                        Named::name));
    }

    private static Optional<Meant> meant(List<Named> all, Predicate<Named> wanted, Function<Named, String> name) {
        List<Named> found = all.stream().filter(wanted).toList();
        return found.stream()
                .findFirst()
                .map(first -> new Meant(
                        name.apply(first), found.stream().map(Named::id).toList()));
    }

    /** Whether any of these stores has a product. */
    public boolean anyHas(Handle handle, List<StoreId> stores, ProductId product) {
        return handle.createQuery("""
                        select exists (
                          select from offer join store_stock on store_stock.offer = offer.id
                          where offer.product = :product and offer.listed and store = any(:stores)
                            and store_stock.availability = 'in')
                        """)
                .bind("product", product.value())
                .bindArray(
                        "stores",
                        Long.class,
                        stores.stream().map(StoreId::value).toList())
                .mapTo(Boolean.class)
                .one();
    }
}
