package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.product.CatalogEvent;
import io.shelftalker.catalog.product.LoggedEvent;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.catalog.product.Wanted;
import io.shelftalker.core.channel.ConversationId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/**
 * The watches of a workspace. Every handle's transaction is in one.
 *
 * <p>Somebody with several linked chats sees and changes in each what they watch in all of them.
 *
 * <p>A watch keeps the product that it was made for. Where that became part of another it hears of that one instead, and
 * of what somebody watches there in several ways what they asked for last counts.
 */
@Singleton
public final class Watches {
    private static final WatchRow ROW = new WatchRow();

    private final Wanted wanted;

    public Watches(Wanted wanted) {
        this.wanted = wanted;
    }

    /**
     * An event and a watch that it might mean something to.
     *
     * @param told whether that is to be told: somebody who watched products that are one now asked for it otherwise later
     */
    public record Pair(LoggedEvent logged, Watch watch, boolean told) {
        public CatalogEvent event() {
            return logged.event();
        }
    }

    /**
     * The place in the history of the catalog from which on everything is news to somebody who looks at it now. Take it
     * before looking.
     */
    String now(Handle handle) {
        return handle.createQuery("select pg_current_snapshot()")
                .mapTo(String.class)
                .one();
    }

    /**
     * A wish as it is made.
     *
     * @param seen what its maker knows of the catalog, by {@link Watches#now}
     * @param sight the product as they are told that it is
     */
    record Made(Watched watched, Sight sight, String seen) {}

    /** Lets somebody watch a product for a wish, in place of any other that they had of it or of that form of it. */
    void put(Handle handle, Watcher watcher, Made made) {
        Wish wish = made.watched().wish();
        List<ProductId> before =
                delete(handle, watcher, made.watched().product(), "and coalesce(form, '') = :form", wish.formName());
        wish.conditions().forEach(condition -> insert(handle, watcher, made, condition));
        wanted.add(handle, made.watched().product());
        before.stream()
                .filter(product -> !product.equals(made.watched().product()))
                .forEach(product -> unwanted(handle, product));
    }

    private static void insert(Handle handle, Watcher watcher, Made made, Condition condition) {
        Instant now = handle.createQuery("select clock()")
                .mapTo(OffsetDateTime.class)
                .one()
                .toInstant();
        Update update = handle.createUpdate("""
                        insert into watch (conversation, contact, product, kind, form, threshold_amount,
                                           threshold_currency, share, days, unit, place, kilometres, latitude, longitude, stores,
                                           state, told_amount, told_at, from_amount, memory_currency, held, seen)
                        values (:conversation, :contact, :product, :kind, :form, :amount, :currency, :share, :days, :unit,
                                :place, :kilometres, :latitude, :longitude, :stores, :state, :told, cast(:toldAt as timestamptz), :from, :remembered, :held,
                                cast(:seen as pg_snapshot))
                        """)
                .bind("conversation", watcher.conversation().value())
                .bind("contact", watcher.contact().value())
                .bind("product", made.watched().product().value())
                .bind("seen", made.seen());
        WatchColumns.bind(WatchColumns.bind(update, condition), Beginning.of(condition, made.sight(), now))
                .execute();
    }

    /** Ends somebody's watch of a product, and of what became part of it. */
    void remove(Handle handle, Watcher watcher, ProductId product) {
        delete(handle, watcher, product, "", Optional.empty()).forEach(each -> unwanted(handle, each));
    }

    /** Ends somebody's watch of one form of a product, or of what is no form of it. */
    void remove(Handle handle, Watcher watcher, ProductId product, Optional<String> form) {
        delete(handle, watcher, product, "and coalesce(form, '') = :form", form)
                .forEach(each -> unwanted(handle, each));
    }

    private void unwanted(Handle handle, ProductId product) {
        wanted.lock(handle, product);
        if (!isWatched(handle, product)) {
            wanted.remove(handle, product);
        }
    }

    private static boolean isWatched(Handle handle, ProductId product) {
        return handle.createQuery("select exists (select from watch where product = :product)")
                .bind("product", product.value())
                .mapTo(Boolean.class)
                .one();
    }

    /** @return for what products they had been made */
    private static List<ProductId> delete(
            Handle handle, Watcher watcher, ProductId product, String which, Optional<String> form) {
        return handle.createQuery("""
                        with ended as (
                          delete from watch
                          where (conversation, contact) in (select * from chats_of(:conversation, :contact))
                            and product in (
                            select id from product where id = :product or same_as = :product)
                            <which>
                          returning product
                        )
                        select distinct product from ended order by product
                        """)
                .bind("conversation", watcher.conversation().value())
                .bind("contact", watcher.contact().value())
                .bind("product", product.value())
                .bind("form", form.orElse(""))
                .define("which", which)
                .mapTo(Long.class)
                .map(ProductId::new)
                .list();
    }

    /** What one wish is of, and the chat in which it was made. */
    private record Of(ProductId product, String form, ConversationId chat) {}

    /** What somebody watches, in the order in which they began to. */
    List<Watched> of(Handle handle, Watcher watcher) {
        return watched(handle.createQuery("""
                        select watch.*, coalesce(same_as, product.id) as now
                        from watch join product on product.id = watch.product
                        where (conversation, contact) in (select * from chats_of(:conversation, :contact))
                        order by watch.id
                        """)
                .bind("conversation", watcher.conversation().value())
                .bind("contact", watcher.contact().value()));
    }

    /** What somebody wants to hear of a product that they look at now, which is kept as what they looked at last. */
    List<Wish> look(Handle handle, Watcher watcher, ProductId product) {
        List<Watched> watched = watched(handle.createQuery("""
                        with looked as (
                          insert into last_look (conversation, contact, product) values (:conversation, :contact, :product)
                          on conflict (conversation, contact) do update set product = excluded.product, looked_at = clock()
                          where last_look.product <> excluded.product or last_look.looked_at < clock() - interval '5 minutes'
                        )
                        select watch.*, coalesce(same_as, product.id) as now
                        from watch join product on product.id = watch.product
                        where (conversation, contact) in (select * from chats_of(:conversation, :contact))
                        order by watch.id
                        """)
                .bind("conversation", watcher.conversation().value())
                .bind("contact", watcher.contact().value())
                .bind("product", product.value()));
        return wishes(watched, product);
    }

    /** The product that somebody looked at last, within the hour. */
    Optional<ProductId> lookedAt(Handle handle, Watcher watcher) {
        return handle.createQuery("""
                        select product from last_look
                        where conversation = :conversation and contact = :contact
                          and looked_at > clock() - interval '1 hour'
                        """)
                .bind("conversation", watcher.conversation().value())
                .bind("contact", watcher.contact().value())
                .mapTo(Long.class)
                .map(ProductId::new)
                .findOne();
    }

    private static List<Watched> watched(Query query) {
        Map<Of, List<Watch>> watches = new LinkedHashMap<>();
        query.map((row, context) -> Map.entry(
                        new Of(
                                new ProductId(row.getLong("now")),
                                Objects.requireNonNullElse(row.getString("form"), ""),
                                new ConversationId(row.getLong("conversation"))),
                        ROW.map(row, context)))
                .forEach(watch -> watches.merge(watch.getKey(), List.of(watch.getValue()), Watches::asked));
        Map<Watched, Set<ConversationId>> chats = new LinkedHashMap<>();
        watches.forEach(
                (of, asked) -> chats.computeIfAbsent(new Watched(of.product(), wish(asked)), _ -> new LinkedHashSet<>())
                        .add(of.chat()));
        return chats.entrySet().stream()
                .map(entry -> entry.getKey().in(entry.getValue()))
                .toList();
    }

    /** What was asked for one product, unless it was asked for another that is the same now. */
    private static List<Watch> asked(List<Watch> before, List<Watch> next) {
        boolean same = before.getLast().product().equals(next.getFirst().product());
        return same ? Stream.concat(before.stream(), next.stream()).toList() : next;
    }

    private static Wish wish(List<Watch> watches) {
        return Wish.of(watches.stream().map(Watch::condition).toList()).orElseThrow();
    }

    /** The products that somebody watches. */
    public List<ProductId> watched(Handle handle, Watcher watcher) {
        return of(handle, watcher).stream().map(Watched::product).distinct().toList();
    }

    /** What somebody wants to hear of the prices of a product, or of its forms. */
    public List<Condition> prices(Handle handle, Watcher watcher, ProductId product) {
        return of(handle, watcher, product).stream()
                .flatMap(wish -> wish.conditions().stream())
                .map(condition ->
                        condition instanceof Condition.OfForm(String _, Condition.OfOffer of) ? of : condition)
                .filter(Condition::isOfPrices)
                .toList();
    }

    /** What somebody wants to hear of a product, in so many ways. */
    List<Wish> of(Handle handle, Watcher watcher, ProductId product) {
        return wishes(of(handle, watcher), product);
    }

    private static List<Wish> wishes(List<Watched> watched, ProductId product) {
        return watched.stream()
                .filter(each -> each.product().equals(product))
                .map(Watched::wish)
                .toList();
    }

    /** What somebody wants to hear of one form of a product, or of what is no form of it. */
    Optional<Wish> of(Handle handle, Watcher watcher, ProductId product, Optional<String> form) {
        return of(handle, watcher, product).stream()
                .filter(wish -> wish.formName().equals(form))
                .findFirst();
    }

    /**
     * The watches that these events might mean something to, each event with each of its product's that were made
     * before it, in the order of the events. The watches are locked until the transaction ends.
     */
    public List<Pair> of(Handle handle, List<LoggedEvent> events) {
        return Pairing.of(handle, events);
    }

    /** Keeps how watches go on. */
    public void update(Handle handle, List<Watch> watches) {
        if (!watches.isEmpty()) {
            Pairing.update(handle, watches);
        }
    }

    /** The products that anybody watches. */
    public List<ProductId> products(Handle handle) {
        return handle.createQuery("select distinct product from watch order by product")
                .mapTo(Long.class)
                .map(ProductId::new)
                .list();
    }

    /** The SKUs of the products that anybody watches, of those that have one. */
    public List<String> skus(Handle handle) {
        return handle.createQuery("""
                        select distinct product.sku
                        from watch join product on product.id = watch.product
                        where product.sku is not null
                        order by product.sku
                        """)
                .mapTo(String.class)
                .map(Objects::requireNonNull)
                .list();
    }
}
