package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.core.channel.Call;
import java.util.Collection;
import java.util.stream.Collectors;

/** What buttons call that begin and end watches. */
public final class WatchCalls {
    private WatchCalls() {}

    /** Ends those of some searches that are of whoever presses it. */
    public static Call ending(Collection<WatchId> searches) {
        String ids = searches.stream().map(id -> Long.toString(id.value())).collect(Collectors.joining(","));
        return Call.of("unwatch").with("lookout", ids);
    }

    /** Ends the watches that whoever presses it has of a product. */
    public static Call ending(ProductId product) {
        return Call.of("unwatch").with("product", Long.toString(product.value()));
    }
}
