package io.shelftalker.catalog.browse;

import io.shelftalker.catalog.product.Catalog;
import io.shelftalker.catalog.product.Keys;
import io.shelftalker.core.audit.AuditLog;
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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code /split}: an operator takes a shop's offer out of the product that it was mistaken for. */
@Singleton
final class SplitCommand implements Command {
    private static final CommandSpec SPEC =
            CommandSpec.of("split", Permission.OPERATE).asking("page");

    private final Catalog catalog;
    private final Products products;
    private final AuditLog audit;

    SplitCommand(Catalog catalog, Products products, AuditLog audit) {
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
        String words = turn.arguments().require("page");
        return Outcome.reply(ShownPage.of(turn.handle(), products, words)
                .map(page -> split(turn, page.url(), page.product()))
                .orElseGet(() -> ShownPage.unknown(words)));
    }

    private Reply split(Turn turn, URI page, ProductView before) {
        return catalog.part(turn.handle(), page)
                .flatMap(product -> products.find(turn.handle(), product))
                .<Reply>map(product -> {
                    audit.changed(turn.handle(), turn.actor(), "product.split", page.toString());
                    return new Reply.Text(
                            Phrase.of("split.done", product.name(), product.vendor()), actions(page, product, before));
                })
                .orElseGet(() -> Reply.text(Phrase.of("split.alone", before.name())));
    }

    private static Menu actions(URI page, ProductView product, ProductView before) {
        List<Action> actions = new ArrayList<>();
        actions.add(ProductReplies.press("same.show", Call.of("product").with("product", ProductReplies.id(product))));
        Stream.concat(Stream.of(before.url()), before.others().stream().map(OtherOffer::url))
                .filter(other -> !Keys.ofUrl(other).equals(Keys.ofUrl(page)))
                .findFirst()
                .ifPresent(other -> actions.add(ProductReplies.press(
                        "split.undo",
                        Call.of("same").with("page", other.toString()).with("other", page.toString()))));
        return Menu.NONE.and(actions);
    }
}
