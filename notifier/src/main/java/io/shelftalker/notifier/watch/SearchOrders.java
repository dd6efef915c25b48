package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.Products;
import io.shelftalker.core.web.Refusal;
import io.shelftalker.core.workspace.WorkspaceId;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Orders to look for something over time. */
@Singleton
final class SearchOrders {
    private final Watches watches;
    private final Lookouts lookouts;
    private final Seeker seeker;
    private final Products products;

    SearchOrders(Watches watches, Lookouts lookouts, Seeker seeker, Products products) {
        this.watches = watches;
        this.lookouts = lookouts;
        this.seeker = seeker;
        this.products = products;
    }

    /** Lets somebody look for what is asked for. */
    Ordered make(Handle handle, WorkspaceId workspace, Watcher watcher, WatchRequest request) {
        if (request.form().isPresent()
                || request.when().isPresent()
                || request.condition().isPresent()) {
            throw Refusal.unprocessable(
                    "search-with-condition",
                    "A search says in its own words what it waits for, as in 'reds under 20 $ in stock'.");
        }
        String seen = watches.now(handle);
        Lookout lookout = request.search()
                .map(words -> found(handle, words, request.fresh()))
                .orElseGet(() -> category(handle, request.category().orElseThrow(), request.fresh()));
        boolean fresh = lookouts.of(handle, watcher).stream()
                .map(LookoutWatch::lookout)
                .noneMatch(each ->
                        each.text().equals(lookout.text()) && each.category().equals(lookout.category()));
        WatchId id = lookouts.put(handle, watcher, lookout, seen);
        int fitting = seeker.fitting(handle, workspace, lookout);
        return new Ordered(id, fresh, fitting > 0, Optional.of(fitting), Seeker.made(lookout, fitting));
    }

    private Lookout found(Handle handle, String words, Optional<Boolean> fresh) {
        String text = words.strip().replaceAll("\\s+", " ");
        if (text.isEmpty() || text.length() > Seeker.MOST_CHARACTERS) {
            throw Refusal.unprocessable(
                    "search-invalid", "A search has 1 to " + Seeker.MOST_CHARACTERS + " characters.");
        }
        Seeking seeking = Seeking.read(text).orElse(new Seeking(text, false));
        return seeker.lookout(handle, new Seeking(seeking.words(), fresh.orElse(seeking.fresh())));
    }

    private Lookout category(Handle handle, String words, Optional<Boolean> fresh) {
        String category = products.section(handle, words)
                .orElseThrow(() -> Refusal.unprocessable(
                        "category-unknown", "No category of this name is the widest of any product."));
        return new Lookout("", Optional.of(category), fresh.orElse(true));
    }
}
