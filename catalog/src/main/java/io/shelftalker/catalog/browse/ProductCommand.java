package io.shelftalker.catalog.browse;

import io.shelftalker.catalog.product.Keys;
import io.shelftalker.catalog.product.ProductId;
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
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** {@code /product}: one product close up, by its page's address, SKU, GTIN or name; also the answer to a pasted link. */
@Singleton
final class ProductCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.of("product", Permission.BROWSE)
            .asking("product")
            .linkedAs("p")
            .marked(CommandSpec.Mark.LINK);

    private final Products products;
    private final ProductFinder finder;
    private final Cards cards;

    ProductCommand(Products products, ProductFinder finder, Cards cards) {
        this.products = products;
        this.finder = finder;
        this.cards = cards;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Turn turn) {
        String words = turn.arguments().require("product");
        if (turn.pressed() && words.matches("\\d{1,18}")) {
            return Outcome.reply(chosen(turn, new ProductId(Long.parseLong(words))));
        }
        return Outcome.reply(
                switch (finder.resolve(turn.handle(), turn.actor().workspace(), words)) {
                    case Resolved.One one -> card(turn, one.product());
                    case Resolved.Several several -> which(several, words);
                    case Resolved.Nothing _ -> nothing(words);
                    case Resolved.UnknownPage page -> unknownPage(turn, page.url());
                });
    }

    private Reply chosen(Turn turn, ProductId product) {
        return products.find(turn.handle(), product)
                .map(found -> card(turn, found))
                .orElse(Reply.text(Phrase.of("product.gone")));
    }

    private Reply card(Turn turn, ProductView product) {
        return cards.of(turn, product);
    }

    private static Reply which(Resolved.Several several, String words) {
        Phrase heading = several.exact()
                ? Phrase.of("search.found", several.total(), Excerpt.of(words))
                : Phrase.of("search.nearest", Excerpt.of(words));
        boolean more = several.total() > several.products().size();
        List<Action> all = more
                ? List.of(ProductReplies.press("product.all", Call.of("search").with("words", words)))
                : List.of();
        return ProductReplies.list(heading, new Page(1), several.products(), List.of(all));
    }

    private static Reply nothing(String words) {
        return new Reply.Text(
                Phrase.of("search.nothing", Excerpt.of(words)),
                Menu.of(
                        ProductReplies.press("search.new", Call.of("new")),
                        ProductReplies.press("browse.categories", Call.of("categories"))));
    }

    private Reply unknownPage(Turn turn, URI url) {
        Optional<String> vendor = products.vendorOf(turn.handle(), url);
        if (vendor.isPresent()) {
            return new Reply.Text(
                    Phrase.of("product.page.unknown", vendor.get()),
                    Menu.of(
                            ProductReplies.press("search.new", Call.of("new")),
                            ProductReplies.press("browse.categories", Call.of("categories"))));
        }
        String shop = Keys.host(url);
        if (turn.actor().may(Permission.OPERATE)) {
            return new Reply.Text(
                    Phrase.of("product.shop.unknown.operator", shop),
                    Menu.of(ProductReplies.press(
                            "product.shop.add",
                            Call.of("sources").with("url", url.resolve("/").toString()))));
        }
        List<String> known = products.vendors(turn.handle());
        return known.isEmpty()
                ? Reply.text(Phrase.of("product.shop.unknown.none", shop))
                : Reply.text(Phrase.of("product.shop.unknown", shop, String.join(", ", known)));
    }
}
