package io.shelftalker.catalog.product;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * The one door through which a catalog changes: rows, spans and events in the caller's transaction, which is in a
 * workspace.
 *
 * <p>Batches of some dozens to some hundreds cost a handful of statements. Changes of one workspace wait for each other
 * until their transactions end: a product may be of several shops, and which ones may change with what each says.
 */
@Singleton
public final class Catalog {
    private final EventLog events;
    private final Standings standings = new Standings();
    private final Recording recording = new Recording();
    private final Families families = new Families();
    private final Bests bests = new Bests();
    private final Moves moves = new Moves();
    private final StoreStocks stores = new StoreStocks();

    public Catalog(EventLog events) {
        this.events = events;
    }

    /** Names the shop behind a source. Without a name it is called by the host of its pages. */
    public void vendor(Handle handle, SourceId source, String name) {
        handle.createUpdate("""
                        insert into vendor (source, name) values (:source, :name)
                        on conflict (workspace, source) do update set name = excluded.name
                        """)
                .bind("source", source.value())
                .bind("name", name)
                .execute();
    }

    /** What these observations would change. Changes nothing and locks nothing. */
    public Comparison compare(Handle handle, SourceId source, List<Observation> observations) {
        List<Observation> latest = latest(observations);
        return comparison(
                latest, standings.read(handle, source, latest), stores.compare(handle, source, StoreLook.of(latest)));
    }

    /**
     * Locks offers of a source that are about to be doubted, confirmed or verified, in the order of all: what another shop
     * says may regroup them at the same time.
     */
    public void hold(Handle handle, SourceId source, List<String> externalIds) {
        standings.hold(handle, source, externalIds);
    }

    /** Keeps in mind the prices that a comparison found and that are not believed before they are seen again. */
    public void doubt(Handle handle, SourceId source, Comparison comparison) {
        List<Observation> doubtful = comparison.doubtful();
        if (!doubtful.isEmpty()) {
            standings.doubt(handle, source, doubtful);
        }
    }

    /**
     * Compares again under a lock and applies what differs; whatever does not is verified.
     *
     * @param observations older ones than what is recorded are ignored
     */
    public Recorded record(Handle handle, Pass pass, List<Observation> observations) {
        return apply(handle, pass, observations, List.of());
    }

    /**
     * Records observations, and takes offers out of the catalog.
     *
     * @param leaving external ids; those that are not in the catalog are passed over
     */
    public Recorded apply(Handle handle, Pass pass, List<Observation> observations, List<String> leaving) {
        List<Observation> latest = latest(observations);
        lock(handle);
        Recorded recorded = latest.isEmpty() ? Recorded.NOTHING : observed(handle, pass, latest);
        return leaving.isEmpty() ? recorded : recorded.with(delist(handle, pass, leaving));
    }

    private Recorded observed(Handle handle, Pass pass, List<Observation> latest) {
        Map<String, Standing> known = standings.lock(handle, pass.source(), latest);
        List<StoreLook> looks = StoreLook.of(latest);
        Comparison seen = comparison(
                latest, pass.vouched() ? vouched(latest, known) : known, stores.compare(handle, pass.source(), looks));
        Comparison believed = believed(seen, known);
        confirm(handle, pass.source(), believed);
        write(handle, pass, believed, known);
        stores.record(handle, pass, looks);
        doubt(handle, pass.source(), seen);
        return Recorded.of(believed);
    }

    /** Says that what was read differs in nothing from what is recorded; a price or a stock that it did not show keeps its age. */
    public void confirm(Handle handle, SourceId source, Comparison comparison) {
        List<Observation> unchanged = comparison.unchanged();
        if (!unchanged.isEmpty()) {
            standings.confirm(handle, source, unchanged);
        }
    }

    /** Says that pages, unread, are just as they were when they were read last, as of now. */
    public void verified(Handle handle, SourceId source, List<String> externalIds) {
        standings.verify(handle, source, externalIds);
    }

    /** Says that what stores have of these was read again; where it is something else than is recorded, that keeps its age. */
    public void verifiedInStores(Handle handle, SourceId source, List<Observation> observations) {
        lookedInStores(handle, source, StoreLook.of(observations));
    }

    /** The same of what was read apart from what else is told of the offers. */
    public void lookedInStores(Handle handle, SourceId source, List<StoreLook> looks) {
        stores.confirm(handle, source, looks);
    }

    /** What a source's products are called, by what it knows them by. */
    public Map<String, String> names(Handle handle, SourceId source, List<String> externalIds) {
        return standings.names(handle, source, externalIds);
    }

    /** What stores would have otherwise. Changes nothing and locks nothing. */
    public StoreComparison compareInStores(Handle handle, SourceId source, List<StoreLook> looks) {
        return stores.compare(handle, source, looks);
    }

    /** What single stores would have no more. Changes nothing and locks nothing. */
    public List<StoreLosses> lossesOfStores(Handle handle, SourceId source, List<StoreLook> looks) {
        return stores.losses(handle, source, looks);
    }

    /** Writes what stores have of offers that are recorded, and leaves the events of it. */
    public Recorded recordInStores(Handle handle, Pass pass, List<StoreLook> looks) {
        lock(handle);
        StoreComparison comparison = stores.compare(handle, pass.source(), looks);
        stores.record(handle, pass, looks);
        return Recorded.ofStores(comparison);
    }

    /** What a source knows its stores by. */
    public List<String> storeIds(Handle handle, SourceId source) {
        return stores.known(handle, source);
    }

    /** Keeps the stores of a source; none is ever taken away, for what it had stays known. */
    public void stores(Handle handle, SourceId source, List<Store> directory) {
        stores.put(handle, source, directory);
    }

    /** Offers that these observations, under ids that are new to the source, may be of: they have the same SKU. */
    public List<Move> possibleMoves(Handle handle, SourceId source, List<Observation> observations) {
        return moves.possible(handle, source, observations);
    }

    /**
     * Lets offers be known by other ids from now on, where what is read there is the same product by SKU, GTIN or name.
     * Product, history and watches stay, and the old address still leads to it.
     *
     * @return the old ids of those that moved
     */
    public Set<String> move(Handle handle, SourceId source, List<Move> moved) {
        if (moved.isEmpty()) {
            return Set.of();
        }
        lock(handle);
        return moves.move(handle, source, moved);
    }

    /** Takes offers out of the catalog; those that are not in it are passed over. @return how many went */
    public int delist(Handle handle, Pass pass, List<String> externalIds) {
        lock(handle);
        List<Long> products = standings.products(handle, pass.source(), externalIds);
        Map<Long, Best> before = bests.shared(handle, products, Set.of());
        int gone = recording.delist(handle, pass, externalIds, before.keySet());
        bests.tell(handle, pass, before, now(handle, before.keySet()));
        return gone;
    }

    /**
     * Takes what the page of a shop shows for another product than what it is held for, whatever it says, until somebody says
     * that it is the same as another.
     *
     * @return the product that it is now; nothing where no offer of another shop was held for the same
     */
    public Optional<ProductId> part(Handle handle, URI page) {
        lock(handle);
        return families.part(handle, page);
    }

    /** Takes what two pages show for the same product. @return that one; nothing where a page is not in the catalog */
    public Optional<ProductId> join(Handle handle, URI page, URI other) {
        lock(handle);
        return families.join(handle, page, other);
    }

    /** What a source has in the catalog, and what of it was not verified since a moment. */
    public Listed listed(Handle handle, SourceId source, Instant since) {
        return standings.listed(handle, source, since);
    }

    /** Says that a run ended, so that what it brought can be told as one. */
    public void close(Handle handle, Pass pass, RunFigures figures) {
        events.close(handle, pass, figures);
    }

    /** Forgets that runs ended that brought nothing. */
    public void forget(Handle handle, List<RunId> runs) {
        events.forget(handle, runs);
    }

    /** Says that a source failed repeatedly. @param reason what it answered */
    public void unreadable(Handle handle, SourceId source, String reason) {
        events.append(handle, withoutRun(source), "unreadable", Optional.of(reason));
    }

    /** Says that a source that was unreadable can be read again. */
    public void readable(Handle handle, SourceId source) {
        events.append(handle, withoutRun(source), "readable", Optional.empty());
    }

    /** Writes what is new and what changed; of products that several shops offer, what that comes to as a whole is told. */
    private void write(Handle handle, Pass pass, Comparison comparison, Map<String, Standing> known) {
        Families.Placed placed = families.place(handle, pass, comparison.changed(), known);
        List<IncomingOffer> added = added(comparison, placed);
        List<Difference> changed = comparison.changed().stream()
                .filter(difference -> !difference.has(Change.Added.class))
                .toList();
        List<IncomingOffer> moved = changed.stream()
                .map(Difference::observation)
                .map(seen -> IncomingOffer.of(
                        seen, Optional.ofNullable(placed.known().get(seen.externalId())), Optional.empty()))
                .toList();
        Map<Long, String> joined = moments(added);
        Map<Long, String> touched = new HashMap<>(moments(moved));
        touched.putAll(joined);
        Map<Long, Best> before = bests.shared(handle, touched.keySet(), joined.keySet());
        if (!added.isEmpty()) {
            recording.add(handle, pass, added);
        }
        if (!moved.isEmpty()) {
            recording.change(
                    handle, pass, moved, pass.announced() ? told(changed, placed.known(), before.keySet()) : List.of());
        }
        bests.tell(handle, pass, before, touched);
    }

    private static List<IncomingOffer> added(Comparison comparison, Families.Placed placed) {
        return comparison.added().stream()
                .map(seen -> {
                    IncomingOffer offer = IncomingOffer.of(
                            seen,
                            Optional.empty(),
                            Optional.ofNullable(placed.identities().get(seen.externalId())));
                    Long product = placed.joined().get(seen.externalId());
                    return product == null ? offer : offer.of(product);
                })
                .toList();
    }

    /** The events of products that one shop offers. */
    private static List<ProductEvent> told(List<Difference> changed, Map<String, Standing> known, Set<Long> shared) {
        return changed.stream()
                .flatMap(difference -> ProductEvent.of(
                        difference,
                        Objects.requireNonNull(
                                known.get(difference.observation().externalId()))))
                .filter(event -> !shared.contains(event.product()))
                .toList();
    }

    /** The known products among these, and when they were last seen. */
    private static Map<Long, String> moments(List<IncomingOffer> offers) {
        Map<Long, String> moments = new HashMap<>();
        for (IncomingOffer offer : offers) {
            if (offer.product() != null) {
                moments.merge(offer.product(), offer.at(), (one, other) -> one.compareTo(other) < 0 ? other : one);
            }
        }
        return moments;
    }

    private static Comparison comparison(
            List<Observation> observations, Map<String, Standing> known, StoreComparison inStores) {
        return new Comparison(
                observations.stream()
                        .map(seen -> new Difference(
                                seen,
                                withStores(
                                        Changes.between(Optional.ofNullable(known.get(seen.externalId())), seen),
                                        seen.externalId(),
                                        inStores)))
                        .toList(),
                inStores.shelved());
    }

    private static List<Change> withStores(List<Change> changes, String externalId, StoreComparison inStores) {
        Change change = new Change.InStores(inStores.emptied().contains(externalId));
        return inStores.moved().contains(externalId)
                ? Stream.concat(changes.stream(), Stream.of(change)).toList()
                : changes;
    }

    /** What is recorded, as if every price that is seen now had been seen long before. */
    private static Map<String, Standing> vouched(List<Observation> observations, Map<String, Standing> known) {
        return observations.stream()
                .filter(seen -> known.containsKey(seen.externalId()))
                .collect(Collectors.toMap(
                        Observation::externalId, seen -> Objects.requireNonNull(known.get(seen.externalId()))
                                .vouched(seen.price())));
    }

    /** What differs apart from prices that are not believed. */
    private static Comparison believed(Comparison seen, Map<String, Standing> known) {
        return new Comparison(
                seen.differences().stream()
                        .map(difference -> believed(
                                difference,
                                Optional.ofNullable(
                                        known.get(difference.observation().externalId()))))
                        .toList(),
                seen.shelved());
    }

    private static Difference believed(Difference difference, Optional<Standing> known) {
        Observation believed =
                difference.isDoubtful() ? Changes.believed(known, difference.observation()) : difference.observation();
        return new Difference(
                believed,
                difference.changes().stream()
                        .filter(change -> !(change instanceof Change.Doubted || change instanceof Change.Cleared))
                        .toList());
    }

    /** The latest observation of each offer; of equally old ones the last given. */
    private static List<Observation> latest(List<Observation> observations) {
        BinaryOperator<Observation> later = (one, other) -> other.at().isBefore(one.at()) ? one : other;
        return List.copyOf(observations.stream()
                .collect(Collectors.toMap(Observation::externalId, Function.identity(), later, LinkedHashMap::new))
                .values());
    }

    private static Map<Long, String> now(Handle handle, Set<Long> products) {
        if (products.isEmpty()) {
            return Map.of();
        }
        String now = handle.createQuery("select clock()")
                .mapTo(OffsetDateTime.class)
                .one()
                .toInstant()
                .toString();
        return products.stream().collect(Collectors.toMap(Function.identity(), product -> now));
    }

    /** Before anything else, so that no two ever wait for each other. */
    private static void lock(Handle handle) {
        handle.createQuery("select pg_advisory_xact_lock(hashtextextended('catalog of a workspace', workspace()))")
                .mapTo(String.class)
                .one();
    }

    private static Pass withoutRun(SourceId source) {
        return new Pass(source, Optional.empty(), true);
    }
}
