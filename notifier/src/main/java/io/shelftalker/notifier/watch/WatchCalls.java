package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.core.channel.Call;
import io.shelftalker.i18n.Money;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** What buttons call that begin and end watches. */
public final class WatchCalls {
    private WatchCalls() {}

    /** Ends those of some searches that are of whoever presses it. */
    public static Call ending(Collection<WatchId> searches) {
        String ids = searches.stream().map(id -> Long.toString(id.value())).collect(Collectors.joining(","));
        return Call.of("unwatch").with("lookout", ids);
    }

    /** Ends the watches that whoever presses it has of a product, or of one form of it only. */
    public static Call ending(ProductId product, Optional<String> form) {
        return of("unwatch", product, form);
    }

    /** Watches a product, or one form of it, for a price. */
    public static Call below(ProductId product, Optional<String> form, Money target) {
        return of("watch", product, form).with("target", target.amount().toPlainString() + " " + target.currency());
    }

    private static Call of(String command, ProductId product, Optional<String> form) {
        Call call = Call.of(command).with("product", Long.toString(product.value()));
        return form.map(name -> call.with("form", name)).orElse(call);
    }
}
