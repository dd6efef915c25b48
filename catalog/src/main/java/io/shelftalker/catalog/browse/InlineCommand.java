package io.shelftalker.catalog.browse;

import io.shelftalker.catalog.search.Asked;
import io.shelftalker.catalog.search.Found;
import io.shelftalker.catalog.search.ProductSearch;
import io.shelftalker.catalog.search.SearchReader;
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
import java.util.Optional;

/**
 * Products to pass on in other chats, while somebody writes there what they look for; the newest while nothing is
 * written. Whoever is in that chat reads it, now and later: nothing in it is personal, and it says when it was true.
 */
@Singleton
final class InlineCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.of("inline", Permission.BROWSE)
            .taking("words")
            .taking("page")
            .marked(CommandSpec.Mark.HIDDEN, CommandSpec.Mark.INLINE);

    /** Two screens of results on a phone. */
    private static final int SIZE = 20;

    private final ProductSearch search;
    private final Products products;
    private final Shelves shelves;

    InlineCommand(ProductSearch search, Products products, Shelves shelves) {
        this.search = search;
        this.products = products;
        this.shelves = shelves;
    }

    /** @param more whether others follow */
    private record Hits(List<ProductView> products, boolean more) {}

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Turn turn) {
        String words = turn.arguments().get("words").orElse("").strip();
        int page = Math.max(1, turn.arguments().number("page", 1));
        int offset = (page - 1) * SIZE;
        Hits hits = words.isEmpty() ? newest(turn, offset) : fitting(turn, words, offset);
        Menu next = hits.more()
                ? Menu.of(new Action.Press(
                        Phrase.literal("›"), Call.of(SPEC.name()).with("page", Integer.toString(page + 1))))
                : Menu.NONE;
        return Outcome.reply(new Reply.Cards(
                heading(words, hits),
                offset + 1,
                hits.products().stream().map(InlineCommand::card).toList(),
                next));
    }

    private Hits newest(Turn turn, int offset) {
        List<ProductView> found = shelves.latest(turn.handle(), offset, SIZE + 1);
        return new Hits(found.subList(0, Math.min(SIZE, found.size())), found.size() > SIZE);
    }

    private Hits fitting(Turn turn, String words, int offset) {
        Asked asked = SearchReader.read(words);
        Found named = search.named(turn.handle(), turn.actor().workspace(), asked, offset, SIZE);
        Found found = named.total() > 0
                ? named
                : search.search(turn.handle(), turn.actor().workspace(), asked, offset, SIZE);
        return new Hits(products.listed(turn.handle(), found.products()), found.total() > offset + SIZE);
    }

    private static Phrase heading(String words, Hits hits) {
        return hits.products().isEmpty() && !words.isEmpty()
                ? Phrase.of("inline.nothing", Excerpt.of(words))
                : Phrase.of("inline.ask");
    }

    private static Reply.Card card(ProductView product) {
        return new Reply.Card(
                Phrase.literal(product.name()),
                Optional.of(product.url()),
                product.facts().image(),
                ProductLines.passedOn(product),
                Menu.of(
                        ProductReplies.press("inline.open", ProductReplies.close(product)),
                        new Action.Open(Phrase.of("product.open"), product.url())));
    }
}
