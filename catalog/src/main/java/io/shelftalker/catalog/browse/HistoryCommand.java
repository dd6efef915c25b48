package io.shelftalker.catalog.browse;

import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Chart;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code /history}: how a product's price went, as a chart and in words. */
@Singleton
final class HistoryCommand implements Command {
    private static final CommandSpec SPEC =
            CommandSpec.of("history", Permission.BROWSE).asking("product").marked(CommandSpec.Mark.JUDGED);

    private final Products products;
    private final ProductFinder finder;
    private final PriceRecords records;
    private final Cards cards;

    HistoryCommand(Products products, ProductFinder finder, PriceRecords records, Cards cards) {
        this.products = products;
        this.finder = finder;
        this.records = records;
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
            return Outcome.reply(products.find(turn.handle(), new ProductId(Long.parseLong(words)))
                    .map(product -> history(turn, product))
                    .orElse(Reply.text(Phrase.of("product.gone"))));
        }
        return Outcome.reply(
                switch (finder.resolve(turn.handle(), turn.actor().workspace(), words)) {
                    case Resolved.One one -> history(turn, one.product());
                    case Resolved.Several several -> which(several, words);
                    case Resolved.Nothing _, Resolved.UnknownPage _ -> nothing(words);
                });
    }

    private Reply history(Turn turn, ProductView product) {
        Menu menu = menu(turn, product);
        Optional<Chart> chart = records.of(turn.handle(), product.id(), product.verifiedAt());
        if (chart.isEmpty()) {
            return new Reply.Text(Phrase.of("history.unknown", product.name()), menu);
        }
        Phrase name = Phrase.literal(product.name());
        List<Phrase> lines = HistoryLines.of(product, chart.get());
        boolean moved =
                chart.get().prices().size() > 1 || !chart.get().absences().isEmpty();
        return moved
                ? new Reply.Series(name, Optional.of(product.url()), lines, chart.get(), menu)
                : new Reply.Card(name, Optional.of(product.url()), Optional.empty(), lines, menu);
    }

    private Menu menu(Turn turn, ProductView product) {
        return Menu.of(
                        cards.watching(turn, product),
                        ProductReplies.press(
                                "history.product", Call.of("product").with("product", ProductReplies.id(product))))
                .and(List.of(new Action.Open(Phrase.of("product.open"), product.url())));
    }

    private static Reply which(Resolved.Several several, String words) {
        List<Action> answers = new ArrayList<>();
        for (ProductView product : several.products()) {
            answers.add(new Action.Press(
                    Phrase.of("history.which.product", product.name(), ProductLines.price(product)),
                    Call.of("history").with("product", ProductReplies.id(product))));
        }
        return new Reply.Choices(Phrase.of("history.which", Excerpt.of(words)), answers);
    }

    private static Reply nothing(String words) {
        return new Reply.Text(
                Phrase.of("search.nothing", Excerpt.of(words)),
                Menu.of(
                        ProductReplies.press("search.new", Call.of("new")),
                        ProductReplies.press("browse.categories", Call.of("categories"))));
    }
}
