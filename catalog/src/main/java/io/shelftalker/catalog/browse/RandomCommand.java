package io.shelftalker.catalog.browse;

import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.Permission;
import jakarta.inject.Singleton;
import java.util.Optional;

/** {@code /random}: one product by chance. */
@Singleton
final class RandomCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.of("random", Permission.BROWSE);

    private final Products products;
    private final Cards cards;

    RandomCommand(Products products, Cards cards) {
        this.products = products;
        this.cards = cards;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Turn turn) {
        Optional<ProductId> shown =
                turn.arguments().get("after").map(Long::parseLong).map(ProductId::new);
        return products.random(turn.handle(), shown)
                .map(product -> Outcome.reply(cards.of(
                        turn,
                        product,
                        ProductReplies.press(
                                "random.another", Call.of("random").with("after", ProductReplies.id(product))))))
                .orElse(Outcome.reply(ProductReplies.EMPTY_CATALOG));
    }
}
