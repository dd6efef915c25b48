package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.Products;
import io.shelftalker.catalog.search.Found;
import io.shelftalker.catalog.search.ProductSearch;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.PlainLetters;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Begins and ends lasting searches, and says so. */
@Singleton
final class Seeker {
    static final int MOST_CHARACTERS = 150;

    private final Lookouts lookouts;
    private final ProductSearch search;
    private final Products products;

    Seeker(Lookouts lookouts, ProductSearch search, Products products) {
        this.lookouts = lookouts;
        this.search = search;
        this.products = products;
    }

    /** What a request asks for, where a search can be made of it: a price and stock are parts of one. */
    static Optional<Seeking> of(Request request, Seeking seeking) {
        Optional<Target> target = request.target().flatMap(Target::read);
        boolean part = target.filter(read -> read instanceof Target.Price
                        || read.equals(new Target.Just(new Wish.Only(new Condition.BackInStock()))))
                .isPresent();
        if (request.target().isPresent() && !part) {
            return Optional.empty();
        }
        String text =
                (seeking.words() + " " + request.target().map(Seeker::readable).orElse("")).strip();
        return text.length() > MOST_CHARACTERS ? Optional.empty() : Optional.of(new Seeking(text, seeking.fresh()));
    }

    /** A bare amount is the highest. */
    private static String readable(String target) {
        return target.strip().matches("\\P{L}*\\d.*") && !target.strip().matches("[<≤].*")
                ? "at most " + target
                : target;
    }

    /** Keeps what somebody looks for. */
    Outcome keep(Turn turn, Seeking seeking, String seen) {
        Lookout lookout = lookout(turn.handle(), seeking);
        WatchId id = lookouts.put(turn.handle(), Watcher.of(turn), lookout, seen);
        int fitting = fitting(turn.handle(), turn.actor().workspace(), lookout);
        List<Action> buttons = new ArrayList<>();
        if (fitting > 0) {
            buttons.add(WatchReplies.press("watch.seek.show", Call.of("search").with("words", lookout.text())));
        }
        buttons.add(WatchReplies.press("watch.undo", ending(id)));
        return Outcome.reply(new Reply.Text(made(lookout, fitting), Menu.NONE.and(buttons)))
                .changingHome();
    }

    /** What to look for; all that is new in a category where that is what the words name. */
    Lookout lookout(Handle handle, Seeking seeking) {
        Optional<String> category = seeking.fresh() ? products.section(handle, seeking.words()) : Optional.empty();
        return new Lookout(category.isPresent() ? "" : seeking.words(), category, seeking.fresh());
    }

    /** What is answered to whoever looks for something from now on. */
    static Phrase made(Lookout lookout, int fitting) {
        if (!lookout.fresh()) {
            return Phrase.of("watch.seek.made", lookout.called(), fitting);
        }
        return lookout.called().isEmpty()
                ? Phrase.of("watch.seek.made.all")
                : Phrase.of("watch.seek.made.fresh", lookout.called());
    }

    /** How many fit already; none is new to the shop that is there already. */
    int fitting(Handle handle, WorkspaceId workspace, Lookout lookout) {
        if (lookout.fresh() || lookout.text().isEmpty()) {
            return 0;
        }
        Found found = search.search(handle, workspace, lookout.asked(), 0, 1);
        boolean all = found.match() == Found.Match.ALL
                && found.given().relaxed().isEmpty()
                && found.given().foreign().isEmpty();
        return all ? found.total() : 0;
    }

    /** Ends one of somebody's searches. @return what it was */
    Optional<Lookout> end(Handle handle, Watcher watcher, String id) {
        return id.matches("\\d{1,18}")
                ? lookouts.remove(handle, watcher, new WatchId(Long.parseLong(id)))
                : Optional.empty();
    }

    /** Those of somebody's searches that have all of some words in them. */
    List<LookoutWatch> named(Handle handle, Watcher watcher, String words) {
        String wanted = PlainLetters.words(words);
        return lookouts.of(handle, watcher).stream()
                .filter(each -> PlainLetters.words(each.lookout().called()).contains(wanted))
                .toList();
    }

    /** What makes the same search again. */
    static Call calling(Lookout lookout) {
        Call call = Call.of("watch").with("seek", lookout.category().orElse(lookout.text()));
        return lookout.fresh() ? call.with("fresh", "yes") : call;
    }

    static Call ending(WatchId id) {
        return WatchCalls.ending(List.of(id));
    }

    static Phrase name(Lookout lookout) {
        return Wording.search(lookout.called());
    }
}
