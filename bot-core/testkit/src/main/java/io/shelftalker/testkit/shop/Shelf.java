package io.shelftalker.testkit.shop;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The products as they stand now: the opening assortment under what has changed since. Readers never wait and see each
 * product before or after a change, never between; writers go one by one.
 */
final class Shelf {
    private static final int NEIGHBOURS = 8;

    private final Assortment opening;
    private final Instant opened;
    private final Map<Integer, Stocked> changed = new ConcurrentHashMap<>();
    private final Set<Integer> removed = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> addedSlugs = new ConcurrentHashMap<>();
    private final Map<String, Integer> addedSkus = new ConcurrentHashMap<>();
    private final AtomicInteger positions;

    Shelf(Assortment opening, Instant opened) {
        this.opening = opening;
        this.opened = opened.truncatedTo(ChronoUnit.SECONDS);
        this.positions = new AtomicInteger(opening.size());
    }

    /** The products with the times they last changed, as another shop left them. */
    static Shelf resumed(List<Stocked> stock, Instant opened) {
        var shelf = new Shelf(
                new ListedProducts(stock.stream().map(Stocked::product).toList()), opened);
        IntStream.range(0, stock.size()).forEach(position -> shelf.changed.put(position, stock.get(position)));
        return shelf;
    }

    /** How many places there are, the emptied ones among them. */
    int positions() {
        return positions.get();
    }

    Optional<Stocked> at(int position) {
        if (removed.contains(position)) {
            return Optional.empty();
        }
        var now = changed.get(position);
        return Optional.of(now != null ? now : asOpened(position));
    }

    Optional<Stocked> bySlug(String slug) {
        return positionOfSlug(slug).stream()
                .boxed()
                .flatMap(p -> at(p).stream())
                .findFirst();
    }

    Optional<Stocked> bySku(String sku) {
        return positionOfSku(sku).stream().boxed().flatMap(p -> at(p).stream()).findFirst();
    }

    Stream<Stocked> from(int first, int end) {
        return IntStream.range(first, Math.min(end, positions())).boxed().flatMap(p -> at(p).stream());
    }

    /** Up to four other products that stand near, those of the same widest category first. */
    List<Stocked> near(ShopProduct product) {
        var position = positionOfSlug(product.slug()).orElse(0);
        var size = positions();
        var others = IntStream.rangeClosed(1, Math.min(NEIGHBOURS, size - 1))
                .boxed()
                .flatMap(step -> at((position + step) % size).stream())
                .toList();
        var widest = product.category().getFirst();
        var akin = others.stream()
                .filter(other -> other.product().category().getFirst().equals(widest));
        var rest = others.stream()
                .filter(other -> !other.product().category().getFirst().equals(widest));
        return Stream.concat(akin, rest).limit(4).toList();
    }

    synchronized void change(String sku, UnaryOperator<ShopProduct> change, Instant now) {
        var position = positionOfSku(sku).orElse(-1);
        var before = position < 0 ? Optional.<Stocked>empty() : at(position);
        var old = before.orElseThrow(() -> new IllegalArgumentException("The shop has no product " + sku));
        var product = change.apply(old.product());
        requireSameNames(old.product(), product);
        changed.put(position, new Stocked(product, after(old.lastModified(), now)));
    }

    synchronized void add(ShopProduct product, Instant now) {
        var known = positionOfSku(product.sku());
        if (known.isPresent()) {
            putBack(known.getAsInt(), product, now);
            return;
        }
        if (positionOfSlug(product.slug()).isPresent()) {
            throw new IllegalArgumentException("The shop has a product at " + product.slug() + " already");
        }
        var position = positions.get();
        changed.put(position, new Stocked(product, now.truncatedTo(ChronoUnit.SECONDS)));
        addedSlugs.put(product.slug(), position);
        addedSkus.put(product.sku(), position);
        positions.incrementAndGet();
    }

    synchronized void remove(String sku) {
        var position = positionOfSku(sku);
        if (position.isEmpty() || !removed.add(position.getAsInt())) {
            throw new IllegalArgumentException("The shop has no product " + sku);
        }
    }

    private void putBack(int position, ShopProduct product, Instant now) {
        if (!removed.contains(position)) {
            throw new IllegalArgumentException("The shop has a product " + product.sku() + " already");
        }
        var last = changed.get(position);
        var old = last != null ? last : asOpened(position);
        requireSameNames(old.product(), product);
        changed.put(position, new Stocked(product, after(old.lastModified(), now)));
        removed.remove(position);
    }

    private static void requireSameNames(ShopProduct old, ShopProduct now) {
        if (!old.slug().equals(now.slug()) || !old.sku().equals(now.sku())) {
            throw new IllegalArgumentException("A product keeps its slug and SKU: " + old.slug() + ", " + old.sku());
        }
    }

    /** HTTP dates have whole seconds: two versions within one would be the same to If-Modified-Since. */
    private static Instant after(Instant old, Instant now) {
        var second = now.truncatedTo(ChronoUnit.SECONDS);
        return second.isAfter(old) ? second : old.plusSeconds(1);
    }

    private Stocked asOpened(int position) {
        if (position >= opening.size()) {
            throw new IllegalStateException("No product was ever put at " + position);
        }
        var product = opening.get(position);
        var age = Duration.ofDays(1).plusSeconds(Math.floorMod(product.sku().hashCode() * 7919L, 60L * 24 * 3600));
        return new Stocked(product, opened.minus(age));
    }

    private OptionalInt positionOfSlug(String slug) {
        var added = addedSlugs.get(slug);
        return added != null ? OptionalInt.of(added) : opening.positionOfSlug(slug);
    }

    private OptionalInt positionOfSku(String sku) {
        var added = addedSkus.get(sku);
        return added != null ? OptionalInt.of(added) : opening.positionOfSku(sku);
    }
}
