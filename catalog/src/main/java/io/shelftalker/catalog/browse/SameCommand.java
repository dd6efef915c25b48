package io.shelftalker.catalog.browse;

import io.shelftalker.catalog.product.Catalog;
import io.shelftalker.catalog.product.Keys;
import io.shelftalker.core.audit.AuditLog;
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
import java.util.Optional;

/** {@code /same}: an operator says that two pages show one product. */
@Singleton
final class SameCommand implements Command {
    private static final CommandSpec SPEC =
            CommandSpec.of("same", Permission.OPERATE).asking("page").asking("other");

    private final Catalog catalog;
    private final Products products;
    private final AuditLog audit;

    SameCommand(Catalog catalog, Products products, AuditLog audit) {
        this.catalog = catalog;
        this.products = products;
        this.audit = audit;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Turn turn) {
        String page = turn.arguments().require("page");
        String other = turn.arguments().require("other");
        Optional<URI> one = ShownPage.of(turn.handle(), products, page).map(ShownPage::url);
        Optional<URI> two = ShownPage.of(turn.handle(), products, other).map(ShownPage::url);
        if (one.isEmpty() || two.isEmpty()) {
            return Outcome.reply(ShownPage.unknown(one.isEmpty() ? page : other));
        }
        if (Keys.ofUrl(one.get()).equals(Keys.ofUrl(two.get()))) {
            return Outcome.reply(Reply.text(Phrase.of("same.twice")));
        }
        return Outcome.reply(catalog.join(turn.handle(), one.get(), two.get())
                .flatMap(product -> products.find(turn.handle(), product))
                .map(product -> joined(turn, product, two.get()))
                .orElseThrow());
    }

    private Reply joined(Turn turn, ProductView product, URI other) {
        audit.changed(turn.handle(), turn.actor(), "product.join", other.toString());
        return new Reply.Text(
                Phrase.of("same.done", product.name(), 1 + product.others().size()),
                Menu.of(
                        ProductReplies.press(
                                "same.show", Call.of("product").with("product", ProductReplies.id(product))),
                        ProductReplies.press("same.undo", Call.of("split").with("page", other.toString()))));
    }
}
