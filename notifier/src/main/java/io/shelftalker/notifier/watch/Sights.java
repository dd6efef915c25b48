package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.Lows;
import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.browse.Products;
import io.shelftalker.catalog.browse.StoresAround;
import io.shelftalker.catalog.product.CatalogEvent;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.i18n.Money;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Looks at products for those conditions that events alone do not decide, all at once. */
@Singleton
public final class Sights {
    private final Products products;
    private final Lows lows;
    private final StoresAround stores;

    Sights(Products products, Lows lows, StoresAround stores) {
        this.products = products;
        this.lows = lows;
        this.stores = stores;
    }

    /** The product of each pair, as it is now, for those pairs that ask for it. */
    public Map<Watches.Pair, Sight> of(Handle handle, List<Watches.Pair> pairs) {
        List<Watches.Pair> looking = pairs.stream()
                .filter(pair -> WatchMatcher.looks(pair.event(), pair.watch().condition()))
                .toList();
        if (looking.isEmpty()) {
            return Map.of();
        }
        Map<ProductId, Sight> seen = look(handle, looking);
        Map<Watches.Pair, Sight> sights = new HashMap<>();
        Map<There, Optional<StoresAround.Near>> having = new HashMap<>();
        for (Watches.Pair pair : looking) {
            ProductId product = product(pair.event());
            Sight sight = seen.getOrDefault(product, Sight.NOTHING);
            sights.put(
                    pair,
                    pair.watch().condition() instanceof Condition.Nearby near
                            ? sight.at(having.computeIfAbsent(new There(near, product), there -> having(handle, there)))
                            : sight);
        }
        return sights;
    }

    /** A product where somebody wants it. */
    private record There(Condition condition, ProductId product) {}

    private Optional<StoresAround.Near> having(Handle handle, There there) {
        return switch (there.condition()) {
            case Condition.InStore store -> stores.having(handle, store.stores(), Optional.empty(), there.product());
            case Condition.Nearby near -> stores.having(handle, near.stores(), near.from(), there.product());
            default -> Optional.empty();
        };
    }

    private Map<ProductId, Sight> look(Handle handle, List<Watches.Pair> pairs) {
        Set<ProductId> asked = new LinkedHashSet<>();
        Set<Lows.Span> spans = new LinkedHashSet<>();
        for (Watches.Pair pair : pairs) {
            ProductId product = product(pair.event());
            asked.add(product);
            if (pair.watch().condition() instanceof Condition.Lowest lowest) {
                spans.add(new Lows.Span(product, lowest.days().orElse(0)));
            }
        }
        Map<Lows.Span, Money> low = lows.before(handle, List.copyOf(spans));
        return products.known(handle, List.copyOf(asked)).stream()
                .collect(Collectors.toMap(ProductView::id, product -> Sight.of(product, of(product.id(), low))));
    }

    /** A product for whoever begins to watch it for a wish. */
    Sight of(Handle handle, ProductView product, Wish wish) {
        List<Lows.Span> spans = wish.conditions().stream()
                .filter(Condition.Lowest.class::isInstance)
                .map(lowest -> new Lows.Span(
                        product.id(), ((Condition.Lowest) lowest).days().orElse(0)))
                .toList();
        Optional<StoresAround.Near> having = wish.conditions().stream()
                .flatMap(condition -> having(handle, new There(condition, product.id())).stream())
                .findFirst();
        return Sight.of(product, of(product.id(), lows.before(handle, spans))).at(having);
    }

    private static Map<Integer, Money> of(ProductId product, Map<Lows.Span, Money> lows) {
        return lows.entrySet().stream()
                .filter(low -> low.getKey().product().equals(product))
                .collect(Collectors.toMap(low -> low.getKey().days(), Map.Entry::getValue));
    }

    /** What an event is about from then on. */
    private static ProductId product(CatalogEvent event) {
        return switch (event) {
            case CatalogEvent.Merged merged -> merged.into();
            case CatalogEvent.OfProduct ofProduct -> ofProduct.product();
            case CatalogEvent.AtStore atStore -> atStore.product();
            case CatalogEvent.RunClosed _, CatalogEvent.SourceUnreadable _, CatalogEvent.SourceReadable _ ->
                throw new IllegalArgumentException("No product is watched for " + event);
        };
    }
}
