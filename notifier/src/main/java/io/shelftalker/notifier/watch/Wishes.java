package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.product.VariantOffer;
import io.shelftalker.i18n.Money;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Understands what is asked of a product, and keeps it, whoever asks and by which way. */
@Singleton
final class Wishes {
    private final Watches watches;
    private final Sights sights;
    private final Vicinities vicinities;

    Wishes(Watches watches, Sights sights, Vicinities vicinities) {
        this.watches = watches;
        this.sights = sights;
        this.vicinities = vicinities;
    }

    /** What asking comes to for a product. */
    Target.Resolved read(Handle handle, ProductView product, Asking asking) {
        Optional<Condition> there = asking.place().flatMap(place -> vicinities.there(handle, place));
        if (there.isPresent()) {
            return new Target.Wished(new Wish.Only(there.get()));
        }
        if (asking.target().isEmpty()) {
            return new Target.Wished(new Wish.AnyChange().of(asking.form()));
        }
        Optional<Money> price = price(product, asking.form());
        String written = asking.target().get();
        Target.Resolved target =
                Target.read(written).map(read -> read.beside(price)).orElseGet(() -> Target.unreadable(written, price));
        return ofForm(product, asking.form(), target);
    }

    /** The same of a form that was named, where the product is sold so. */
    static Target.Resolved ofForm(ProductView product, Optional<String> form, Target.Resolved target) {
        if (!(target instanceof Target.Wished(Wish wish))) {
            return target;
        }
        boolean ofUnit = wish instanceof Wish.Only(Condition.UnitBelow _);
        return ofUnit && product.unitPrice().isEmpty() ? new Target.NoUnit() : new Target.Wished(wish.of(form));
    }

    /** What a form costs, or else the product. */
    static Optional<Money> price(ProductView product, Optional<String> form) {
        return form.flatMap(name -> Forms.named(product.variants(), name))
                .flatMap(VariantOffer::price)
                .or(product::price);
    }

    /** A product as far as a wish asks for it. */
    Sight look(Handle handle, ProductView product, Wish wish) {
        return sights.of(handle, product, wish);
    }

    /**
     * Lets somebody watch a product for a wish.
     *
     * @param seen what they know of the catalog, by {@link Watches#now}
     * @return the product as they are told that it is
     */
    Sight keep(Handle handle, Watcher watcher, ProductView product, Wish wish, String seen) {
        Sight sight = look(handle, product, wish);
        watches.put(handle, watcher, new Watches.Made(new Watched(product.id(), wish), sight, seen));
        return sight;
    }
}
