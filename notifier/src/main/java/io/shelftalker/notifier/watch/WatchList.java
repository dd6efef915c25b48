package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.ProductLines;
import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.browse.Products;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** What somebody watches, as a list in which each can be changed and ended. */
@Singleton
final class WatchList {
    private static final int PAGE = 5;

    private final Watches watches;
    private final Lookouts lookouts;
    private final Products products;
    private final ChatsAsked chats;
    private final List<HowTold> told;

    WatchList(Watches watches, Lookouts lookouts, Products products, ChatsAsked chats, List<HowTold> told) {
        this.watches = watches;
        this.lookouts = lookouts;
        this.products = products;
        this.chats = chats;
        this.told = List.copyOf(told);
    }

    /** Something on the list. */
    sealed interface Entry {
        /** A product, as it is now. */
        record OfProduct(ProductView product, Wish wish, Phrase asked, HowTold.Manner manner) implements Entry {}

        record OfLookout(LookoutWatch watch, Phrase asked) implements Entry {}
    }

    /** The products that somebody watches. */
    List<ProductView> products(Handle handle, Watcher watcher) {
        return watches.of(handle, watcher).stream()
                .map(Watched::product)
                .distinct()
                .flatMap(product -> products.find(handle, product).stream())
                .toList();
    }

    private List<Entry> entries(Handle handle, Watcher watcher, List<Watched> watched, ChatsAsked.Named names) {
        Map<ProductId, HowTold.Manner> manners = new HashMap<>();
        told.forEach(each -> manners.putAll(each.of(handle, watcher)));
        return watched.stream()
                .flatMap(each -> products.find(handle, each.product()).stream()
                        .<Entry>map(product -> new Entry.OfProduct(
                                product,
                                each.wish(),
                                names.asked(each.chats()),
                                manners.getOrDefault(product.id(), HowTold.Manner.USUAL))))
                .toList();
    }

    /**
     * A page of the list: products before searches.
     *
     * @param page from 1; the last one where there are fewer
     * @param news what to say above it
     */
    Reply show(Handle handle, Watcher watcher, int page, Phrase news, List<Action> more) {
        List<Watched> watched = watches.of(handle, watcher);
        List<LookoutWatch> sought = lookouts.of(handle, watcher);
        int all = watched.size() + sought.size();
        if (all == 0) {
            return empty(news, more);
        }
        int pages = (all + PAGE - 1) / PAGE;
        int shown = Math.clamp(page, 1, pages);
        int from = (shown - 1) * PAGE;
        ChatsAsked.Named names = chats.of(handle, watcher);
        List<Entry> entries = new ArrayList<>(entries(handle, watcher, part(watched, from, from + PAGE), names));
        part(sought, from - watched.size(), from + PAGE - watched.size())
                .forEach(each -> entries.add(new Entry.OfLookout(
                        each, names.asked(List.of(each.watcher().conversation())))));
        Phrase count = Phrase.of(sought.isEmpty() ? "watch.list" : "watch.list.things", all);
        Menu menu = new Menu(List.of(
                        numbered(entries, from, shown, "✎ ", WatchList::change),
                        numbered(entries, from, shown, "✕ ", WatchList::end),
                        numbered(entries, from, shown, "⏰ ", WatchList::wake)))
                .and(paging(shown, pages))
                .and(more);
        return new Reply.Cards(
                Phrase.joined("\n", List.of(news, count)),
                from + 1,
                entries.stream().map(WatchList::card).toList(),
                menu);
    }

    private static <T> List<T> part(List<T> all, int from, int to) {
        return all.subList(Math.clamp(from, 0, all.size()), Math.clamp(to, 0, all.size()));
    }

    private static Reply empty(Phrase news, List<Action> more) {
        List<Action> buttons = new ArrayList<>(more);
        buttons.add(WatchReplies.press("watch.new", Call.of("new")));
        buttons.add(WatchReplies.press("watch.surprise", Call.of("random")));
        return new Reply.Text(
                Phrase.joined("\n", List.of(news, Phrase.of("watch.list.empty"))), Menu.NONE.and(buttons));
    }

    private static Reply.Card card(Entry entry) {
        return switch (entry) {
            case Entry.OfProduct product -> card(product);
            case Entry.OfLookout(LookoutWatch watch, Phrase asked) ->
                new Reply.Card(
                        Seeker.name(watch.lookout()),
                        Optional.empty(),
                        Optional.empty(),
                        said(Phrase.of(watch.lookout().fresh() ? "watch.waits.fresh" : "watch.waits.fits"), asked),
                        Menu.NONE);
        };
    }

    private static List<Phrase> said(Phrase... lines) {
        return Stream.of(lines).filter(line -> !line.equals(Phrase.NOTHING)).toList();
    }

    private static Reply.Card card(Entry.OfProduct entry) {
        ProductView product = entry.product();
        return new Reply.Card(
                Phrase.literal(product.name()),
                Optional.of(product.url()),
                product.facts().image(),
                said(
                        ProductLines.brief(product),
                        Wording.waiting(entry.wish()),
                        entry.manner().said(),
                        Phrase.of("watch.verified", Phrase.ago(product.verifiedAt())),
                        entry.asked()),
                Menu.NONE);
    }

    /** What a button under the list does to an entry of it; nothing where it can do nothing. */
    @FunctionalInterface
    private interface Step {
        Optional<Call> of(Entry entry, int page);
    }

    private static List<Action> numbered(List<Entry> entries, int from, int page, String sign, Step step) {
        return IntStream.range(0, entries.size())
                .boxed()
                .flatMap(place -> step.of(entries.get(place), page).stream()
                        .<Action>map(call -> new Action.Press(Phrase.literal(sign + (from + place + 1)), call)))
                .toList();
    }

    private static Optional<Call> change(Entry entry, int page) {
        if (!(entry instanceof Entry.OfProduct(ProductView product, Wish wish, Phrase _, HowTold.Manner _))) {
            return Optional.empty();
        }
        Call call = WatchReplies.calling(product).with("ask", "target");
        return Optional.of(wish.formName().map(form -> call.with("form", form)).orElse(call));
    }

    private static Optional<Call> end(Entry entry, int page) {
        Call call =
                switch (entry) {
                    case Entry.OfProduct(ProductView product, Wish wish, Phrase _, HowTold.Manner _) ->
                        WatchReplies.ending(product, wish);
                    case Entry.OfLookout(LookoutWatch watch, Phrase _) -> Seeker.ending(watch.id());
                };
        return Optional.of(call.with("page", Integer.toString(page)));
    }

    /** There is a third row of buttons only where something is asleep. */
    private static Optional<Call> wake(Entry entry, int page) {
        return entry instanceof Entry.OfProduct product
                ? product.manner().waking().map(Action.Press::call)
                : Optional.empty();
    }

    private static List<Action> paging(int page, int pages) {
        if (pages == 1) {
            return List.of();
        }
        List<Action> row = new ArrayList<>();
        if (page > 1) {
            row.add(turn(Phrase.literal("‹"), page - 1));
        }
        row.add(turn(Phrase.of("watch.page", page, pages), page));
        if (page < pages) {
            row.add(turn(Phrase.literal("›"), page + 1));
        }
        return row;
    }

    private static Action turn(Phrase label, int page) {
        return new Action.Press(label, Call.of("alerts").with("page", Integer.toString(page)));
    }
}
