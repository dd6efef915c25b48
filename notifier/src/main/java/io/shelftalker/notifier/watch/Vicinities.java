package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.StoreFinder;
import io.shelftalker.catalog.browse.StoresAround;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Finds the places where people want something. */
@Singleton
final class Vicinities {
    private final StoreFinder stores;
    private final StoresAround around;

    Vicinities(StoreFinder stores, StoresAround around) {
        this.stores = stores;
        this.around = around;
    }

    /** What being there means, in a store or near a place, as far as stores tell of it. */
    Optional<Condition> there(Handle handle, String place) {
        Optional<Nearness> near = Nearness.read(place);
        return near.isPresent()
                ? around(handle, near.get())
                        .filter(found -> !found.stores().isEmpty())
                        .map(found -> new Condition.Nearby(
                                found.place(), found.from(), near.get().kilometres(), found.stores()))
                : stores.named(handle, place).map(meant -> new Condition.InStore(meant.name(), meant.stores()));
    }

    Optional<StoresAround.Around> around(Handle handle, Nearness near) {
        return around.find(handle, near.place(), near.kilometres());
    }

    boolean knowsAny(Handle handle) {
        return around.knowsAny(handle);
    }

    List<String> cities(Handle handle) {
        return around.cities(handle);
    }
}
