package io.shelftalker.testkit.shop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The faults switched on now: by part, and by product page, which goes first. */
record Faults(Map<Part, Fault> parts, Map<String, Fault> slugs) {
    static final Faults NONE = new Faults(Map.of(), Map.of());

    Faults {
        parts = Map.copyOf(parts);
        slugs = Map.copyOf(slugs);
    }

    Faults with(Fault fault, Set<Part> wanted) {
        if (!fault.strikes().containsAll(wanted)) {
            throw new IllegalArgumentException(fault + " can strike " + fault.strikes() + ", not all of " + wanted);
        }
        var now = new HashMap<>(parts);
        wanted.forEach(part -> now.put(part, fault));
        return new Faults(now, slugs);
    }

    Faults with(Fault fault, List<String> products) {
        if (!fault.strikes().contains(Part.PRODUCT)) {
            throw new IllegalArgumentException(fault + " cannot strike a product page");
        }
        var now = new HashMap<>(slugs);
        products.forEach(slug -> now.put(slug, fault));
        return new Faults(parts, now);
    }

    Faults without(List<String> products) {
        var now = new HashMap<>(slugs);
        products.forEach(now::remove);
        return new Faults(parts, now);
    }

    @Nullable
    Fault at(Route route) {
        return switch (route) {
            case Route.Product product -> slugs.getOrDefault(product.slug(), parts.get(Part.PRODUCT));
            case Route.Robots _ -> parts.get(Part.ROBOTS);
            case Route.Sitemap _ -> parts.get(Part.SITEMAP);
            case Route.Home _, Route.Category _ -> parts.get(Part.LISTING);
            case Route.Picture _ -> parts.get(Part.PICTURE);
            case Route.Stores _ -> parts.get(Part.STORES);
            case Route.StockOf _, Route.StockAt _, Route.StockAtOf _ -> parts.get(Part.STOCK);
            case Route.Login _, Route.Style _, Route.Unknown _ -> null;
        };
    }
}
