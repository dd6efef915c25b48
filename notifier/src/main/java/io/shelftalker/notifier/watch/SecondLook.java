package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.browse.StoreFinder;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.catalog.product.StoreId;
import io.shelftalker.core.workspace.WorkspaceId;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Looks again at what was found a while ago and is not seen of the product alone: whether a store still has it, whether
 * it still fits a search, whether its price is still so much lower. Where the watch has ended, nothing is said to be over.
 */
@Singleton
public final class SecondLook {
    private static final WatchRow ROW = new WatchRow();

    private final StoreFinder stores;
    private final Lookouts lookouts;

    SecondLook(StoreFinder stores, Lookouts lookouts) {
        this.stores = stores;
        this.lookouts = lookouts;
    }

    /** Something that was found. */
    public record Finding(WatchId watch, ProductId product, Notice notice) {
        private boolean isLookedAt() {
            return notice instanceof Notice.InStore
                    || notice instanceof Notice.Nearby
                    || notice instanceof Notice.Fits
                    || notice instanceof Notice.Fell;
        }
    }

    /** A product in any of some stores. */
    private record Place(List<StoreId> stores, ProductId product) {}

    /**
     * Those that are not so any more.
     *
     * @param products as they are now
     */
    public Set<Finding> over(
            Handle handle, WorkspaceId workspace, Collection<Finding> all, Map<ProductId, ProductView> products) {
        Set<Finding> looked = all.stream().filter(Finding::isLookedAt).collect(Collectors.toSet());
        if (looked.isEmpty()) {
            return Set.of();
        }
        Set<Finding> over = lookouts.misfits(handle, workspace, looked);
        Map<WatchId, Condition> conditions = conditions(handle, looked);
        Map<Place, Boolean> having = new HashMap<>();
        for (Finding finding : looked) {
            boolean still =
                    switch (conditions.get(finding.watch())) {
                        case Condition.InStore store ->
                            having.computeIfAbsent(
                                    new Place(store.stores(), finding.product()), place -> has(handle, place));
                        case Condition.Nearby near ->
                            having.computeIfAbsent(
                                    new Place(near.stores(), finding.product()), place -> has(handle, place));
                        case Condition.Fall fall ->
                            isEnough(fall, finding.notice(), Optional.ofNullable(products.get(finding.product())));
                        case null, default -> true;
                    };
            if (!still) {
                over.add(finding);
            }
        }
        return over;
    }

    private boolean has(Handle handle, Place place) {
        return stores.anyHas(handle, place.stores(), place.product());
    }

    private static boolean isEnough(Condition.Fall fall, Notice notice, Optional<ProductView> product) {
        return !(notice instanceof Notice.Fell fell)
                || product.flatMap(ProductView::price)
                        .filter(now -> fall.isMetBetween(fell.before(), now))
                        .isPresent();
    }

    private static Map<WatchId, Condition> conditions(Handle handle, Collection<Finding> findings) {
        return handle
                .createQuery("select * from watch where id = any(:ids)")
                .bindArray(
                        "ids",
                        Long.class,
                        findings.stream().map(each -> each.watch().value()).toList())
                .map(ROW)
                .stream()
                .collect(Collectors.toMap(Watch::id, Watch::condition));
    }
}
