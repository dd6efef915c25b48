package io.shelftalker.catalog.browse;

import io.shelftalker.catalog.search.Found;
import io.shelftalker.catalog.search.ProductSearch;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.List;

/** {@code /search}: products for some words; also the answer to whatever is no command. */
@Singleton
final class SearchCommand implements Command {
    private static final CommandSpec SPEC =
            CommandSpec.of("search", Permission.BROWSE).asking("words").marked(CommandSpec.Mark.FALLBACK);
    /** A button keeps the words it goes on with. */
    private static final int MOST = 200;

    private final ProductSearch search;
    private final Products products;
    private final Shelves shelves;
    private final Stores stores;

    SearchCommand(ProductSearch search, Products products, Shelves shelves, Stores stores) {
        this.search = search;
        this.products = products;
        this.shelves = shelves;
        this.stores = stores;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Turn turn) {
        String all = turn.arguments().require("words").strip();
        String words = all.substring(0, Math.min(all.length(), MOST));
        return answer(turn, words, new Page(turn.arguments().number("page", 1)));
    }

    private Outcome answer(Turn turn, String words, Page page) {
        Found found = search.search(turn.handle(), turn.actor().workspace(), words, page.offset(), Page.SIZE);
        if (page.number() > Page.count(found.total())) {
            return answer(turn, words, Page.of(page.number(), found.total()));
        }
        List<ProductView> hits = products.listed(turn.handle(), found.products());
        if (hits.isEmpty()) {
            return Outcome.reply(nothing(turn, words));
        }
        if (found.total() == 1 && found.match() == Found.Match.ALL) {
            ProductView hit = hits.getFirst();
            return Outcome.reply(ProductReplies.card(hit, stores.of(turn.handle(), hit.id())));
        }
        Call call = Call.of("search").with("words", words);
        return ProductReplies.answer(
                turn,
                ProductReplies.list(
                        heading(found, words), page, hits, List.of(ProductReplies.paging(call, page, found.total()))));
    }

    private static Phrase heading(Found found, String words) {
        return switch (found.match()) {
            case ALL -> Phrase.of("search.found", found.total(), Excerpt.of(words));
            case SIMILAR, SOME, NONE -> Phrase.of("search.nearest", Excerpt.of(words));
        };
    }

    private Reply nothing(Turn turn, String words) {
        if (shelves.count(turn.handle(), 1) == 0) {
            return ProductReplies.EMPTY_CATALOG;
        }
        List<Action> steps = List.of(
                ProductReplies.press("search.new", Call.of("new")),
                ProductReplies.press("search.surprise", Call.of("random")),
                ProductReplies.press("browse.categories", Call.of("categories")));
        return new Reply.Text(Phrase.of("search.nothing", Excerpt.of(words)), Menu.NONE.and(steps));
    }
}
