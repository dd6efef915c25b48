package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.ProductLines;
import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.browse.Products;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/** What somebody watches, as a list in which each can be changed and ended. */
@Singleton
final class WatchList {
    private static final int PAGE = 5;

    private final Watches watches;
    private final Products products;

    WatchList(Watches watches, Products products) {
        this.watches = watches;
        this.products = products;
    }

    /** A product on the list, as it is now. */
    record Entry(ProductView product, Wish wish) {}

    List<Entry> entries(Handle handle, Watcher watcher) {
        return entries(handle, watches.of(handle, watcher));
    }

    private List<Entry> entries(Handle handle, List<Watched> watched) {
        return watched.stream()
                .flatMap(each ->
                        products.find(handle, each.product()).stream().map(product -> new Entry(product, each.wish())))
                .toList();
    }

    /**
     * A page of the list.
     *
     * @param page from 1; the last one where there are fewer
     * @param news what to say above it
     */
    Reply show(Handle handle, Watcher watcher, int page, Phrase news, List<Action> more) {
        List<Watched> all = watches.of(handle, watcher);
        if (all.isEmpty()) {
            return empty(news, more);
        }
        int pages = (all.size() + PAGE - 1) / PAGE;
        int shown = Math.clamp(page, 1, pages);
        int from = (shown - 1) * PAGE;
        List<Entry> entries = entries(handle, all.subList(from, Math.min(all.size(), from + PAGE)));
        Phrase heading = Phrase.joined("\n", List.of(news, Phrase.of("watch.list", all.size())));
        Menu menu = new Menu(List.of(
                        numbered(entries, from, shown, "✎ ", WatchList::change),
                        numbered(entries, from, shown, "✕ ", WatchList::end)))
                .and(paging(shown, pages))
                .and(more);
        return new Reply.Cards(
                heading, from + 1, entries.stream().map(WatchList::card).toList(), menu);
    }

    private static Reply empty(Phrase news, List<Action> more) {
        List<Action> buttons = new ArrayList<>(more);
        buttons.add(WatchReplies.press("watch.new", Call.of("new")));
        buttons.add(WatchReplies.press("watch.surprise", Call.of("random")));
        return new Reply.Text(
                Phrase.joined("\n", List.of(news, Phrase.of("watch.list.empty"))), Menu.NONE.and(buttons));
    }

    private static Reply.Card card(Entry entry) {
        ProductView product = entry.product();
        return new Reply.Card(
                Phrase.literal(product.name()),
                Optional.of(product.url()),
                product.facts().image(),
                List.of(
                        ProductLines.brief(product),
                        Wording.waiting(entry.wish()),
                        Phrase.of("watch.verified", Phrase.ago(product.verifiedAt()))),
                Menu.NONE);
    }

    /** What a button under the list does to an entry of it. */
    @FunctionalInterface
    private interface Step {
        Call of(Entry entry, int page);
    }

    private static List<Action> numbered(List<Entry> entries, int from, int page, String sign, Step step) {
        return IntStream.range(0, entries.size())
                .<Action>mapToObj(place ->
                        new Action.Press(Phrase.literal(sign + (from + place + 1)), step.of(entries.get(place), page)))
                .toList();
    }

    private static Call change(Entry entry, int page) {
        Call call = WatchReplies.calling(entry.product()).with("ask", "target");
        return entry.wish().formName().map(form -> call.with("form", form)).orElse(call);
    }

    private static Call end(Entry entry, int page) {
        return WatchReplies.ending(entry.product(), entry.wish()).with("page", Integer.toString(page));
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
