package io.shelftalker.catalog.browse;

import io.shelftalker.catalog.product.Availability;
import io.shelftalker.catalog.product.Place;
import io.shelftalker.i18n.Phrase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is said of stores, line by line. */
final class StoreLines {
    /** Stores in a list. */
    static final int MOST = 10;

    private static final int MOST_ON_CARD = 3;

    private StoreLines() {}

    /** Where a product can be had in person, in one line; nothing where no store says anything. */
    static Optional<Phrase> brief(ProductView product, List<StoreShelf> shelves) {
        if (shelves.isEmpty()) {
            return Optional.empty();
        }
        List<StoreShelf> filled = shelves.stream().filter(StoreShelf::isFilled).toList();
        List<Phrase> parts = new ArrayList<>();
        filled.stream().limit(MOST_ON_CARD).map(StoreLines::stock).forEach(parts::add);
        if (filled.size() > MOST_ON_CARD) {
            parts.add(Phrase.of("stores.more", filled.size() - MOST_ON_CARD));
        }
        if (filled.isEmpty()) {
            parts.add(Phrase.of("stores.nowhere"));
        } else if (product.stock().availability() == Availability.OUT) {
            parts.add(Phrase.of("stores.offline"));
        }
        Phrase line = Phrase.joined(" · ", parts);
        Instant oldest = oldest(filled.isEmpty() ? shelves : filled);
        return Optional.of(
                oldest.isBefore(product.verifiedAt()) ? Phrase.of("stores.aged", line, Phrase.ago(oldest)) : line);
    }

    /** Every store's stock of a product. */
    static Phrase list(ProductView product, List<StoreShelf> shelves) {
        List<Phrase> lines = new ArrayList<>();
        lines.add(Phrase.literal(product.name()));
        shelves.stream().limit(MOST).map(StoreLines::stock).forEach(lines::add);
        if (shelves.size() > MOST) {
            lines.add(Phrase.of("stores.more", shelves.size() - MOST));
        }
        lines.add(Phrase.of("product.verified", Phrase.ago(oldest(shelves))));
        return Phrase.joined("\n", lines);
    }

    /** What stores have of a product, those first that have it and are nearest to a place. */
    static Phrase near(ProductView product, List<StoreShelf> shelves, ProductNear.Whereabouts place) {
        Optional<Place> from = place.stores().from();
        List<StoreShelf> nearest = shelves.stream()
                .sorted(Comparator.comparing((StoreShelf shelf) -> !shelf.isFilled())
                        .thenComparing(StoreShelf::store, place.stores().order()))
                .toList();
        List<Phrase> lines = new ArrayList<>();
        lines.add(Phrase.of("stores.product.near", product.name(), Excerpt.of(place.words())));
        nearest.stream()
                .limit(MOST)
                .map(shelf -> Phrase.joined(
                        " · ",
                        Stream.of(Optional.of(stock(shelf)), distance(shelf.store(), from))
                                .flatMap(Optional::stream)
                                .toList()))
                .forEach(lines::add);
        if (nearest.size() > MOST) {
            lines.add(Phrase.of("stores.more", nearest.size() - MOST));
        }
        lines.add(Phrase.of("product.verified", Phrase.ago(oldest(nearest))));
        return Phrase.joined("\n", lines);
    }

    /** Stores with their addresses, and how far they are where that is known. */
    static Phrase list(Phrase heading, NearStores near) {
        List<Phrase> lines = new ArrayList<>();
        lines.add(heading);
        near.stores().stream()
                .limit(MOST)
                .map(store -> line(store, near.from()))
                .forEach(lines::add);
        if (near.stores().size() > MOST) {
            lines.add(Phrase.of("stores.more", near.stores().size() - MOST));
        }
        return Phrase.joined("\n", lines);
    }

    private static Phrase stock(StoreShelf shelf) {
        String store = shelf.store().name();
        if (!shelf.isFilled()) {
            return Phrase.of("stores.out", store);
        }
        return shelf.stock()
                .left()
                .map(left -> Phrase.of("stores.left", left, store))
                .orElseGet(() -> Phrase.of("stores.in", store));
    }

    private static Phrase line(StoreView store, Optional<Place> from) {
        return Phrase.joined(
                " · ",
                Stream.of(
                                Optional.of(Phrase.literal(store.name())),
                                store.address().map(Phrase::literal),
                                store.city().map(Phrase::literal),
                                distance(store, from))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<Phrase> distance(StoreView store, Optional<Place> from) {
        return from.flatMap(
                place -> store.place().map(there -> Phrase.of("stores.distance", rounded(place.kilometresTo(there)))));
    }

    private static BigDecimal rounded(double kilometres) {
        return BigDecimal.valueOf(kilometres).setScale(kilometres < 10 ? 1 : 0, RoundingMode.HALF_UP);
    }

    private static Instant oldest(List<StoreShelf> shelves) {
        return shelves.stream()
                .map(StoreShelf::verifiedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
