package io.shelftalker.channels.slack;

import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.i18n.Phrase;
import java.util.List;
import java.util.Optional;

/** Asks for a price in a form. */
final class Aim implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.of("aim", Permission.BROWSE)
                .taking("price")
                .taking("stock")
                .marked(CommandSpec.Mark.JUDGED);
    }

    @Override
    public Outcome run(Turn turn) {
        Optional<String> price = turn.arguments().get("price");
        if (price.isEmpty()) {
            return Outcome.reply(form("Below what? In words.", Optional.empty()));
        }
        return price.get().matches("\\d+")
                ? Outcome.reply(Reply.text(Phrase.literal("Aiming at " + price.get() + ", "
                        + turn.arguments().get("stock").orElse("any"))))
                : Outcome.reply(form("No price.", Optional.of("No price: " + price.get())));
    }

    static Reply.Form form(String question, Optional<String> fault) {
        Reply.Field price =
                Reply.Field.text("price", Phrase.literal("Below what?")).hinting(Phrase.literal("A number"));
        Reply.Field stock = Reply.Field.choice(
                        "stock", Phrase.literal("Stock"), List.of(new Reply.Option(Phrase.literal("In stock"), "in")))
                .orNothing();
        return new Reply.Form(
                Phrase.literal("Aim"),
                Phrase.literal(question),
                List.of(fault.map(text -> price.at(Phrase.literal(text))).orElse(price), stock),
                Call.of("aim"),
                Menu.NONE);
    }
}
