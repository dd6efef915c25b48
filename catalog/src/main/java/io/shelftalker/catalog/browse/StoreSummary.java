package io.shelftalker.catalog.browse;

import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Says in a line where a product can be had in person. */
@Singleton
public final class StoreSummary {
    private final Stores stores;

    StoreSummary(Stores stores) {
        this.stores = stores;
    }

    /** @return nothing where no store says anything; the handle's transaction is in a workspace */
    public Optional<Phrase> of(Handle handle, ProductView product) {
        return StoreLines.brief(product, stores.of(handle, product.id()));
    }
}
