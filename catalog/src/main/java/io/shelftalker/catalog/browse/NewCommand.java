package io.shelftalker.catalog.browse;

import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
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

/** {@code /new}: what came lately, a few at a time, by category. */
@Singleton
final class NewCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.of("new", Permission.BROWSE);
    private static final int CATEGORIES = 6;

    private final Shelves shelves;

    NewCommand(Shelves shelves) {
        this.shelves = shelves;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Turn turn) {
        Newest newest = shelves.newest(turn.handle());
        if (newest.sections().isEmpty()) {
            return Outcome.reply(ProductReplies.EMPTY_CATALOG);
        }
        Filter filter = new Filter(
                turn.arguments().get("category"),
                turn.arguments().get("stock").filter("in"::equals).isPresent());
        int total = newest.count(filter.category(), filter.availableOnly());
        Page page = Page.of(turn.arguments().number("page", 1), total);
        List<ProductView> products = shelves.newest(turn.handle(), filter, page);
        return ProductReplies.answer(
                turn,
                ProductReplies.list(
                        heading(newest, filter, total), page, products, buttons(newest, filter, page, total)));
    }

    private static Phrase heading(Newest newest, Filter filter, int total) {
        String when = newest.thisWeek() ? "new.week" : "new.latest";
        Phrase heading = filter.category()
                .filter(category -> !category.isEmpty())
                .map(category -> Phrase.of(when + ".category", total, category))
                .orElse(Phrase.of(when, total));
        return total == 0 ? Phrase.of("new.none", heading) : heading;
    }

    private static List<List<Action>> buttons(Newest newest, Filter filter, Page page, int total) {
        Call call = call(filter);
        List<Action> categories = new ArrayList<>();
        Call all = call(new Filter(Optional.empty(), filter.availableOnly()));
        categories.add(ProductReplies.press(filter.category().isEmpty() ? "new.all.chosen" : "new.all", all));
        newest.sections().stream()
                .filter(section -> section.count(filter.availableOnly()) > 0)
                .filter(section -> !section.name().isEmpty())
                .limit(CATEGORIES)
                .map(section -> category(section, filter, all))
                .forEach(categories::add);
        if (newest.sections().size() > CATEGORIES) {
            categories.add(ProductReplies.press(
                    "browse.categories", Call.of("categories").with("page", "1")));
        }
        return List.of(
                categories,
                List.of(ProductReplies.inStockOnly(call, filter.availableOnly())),
                ProductReplies.paging(call, page, total));
    }

    private static Action category(Section section, Filter filter, Call all) {
        boolean chosen = filter.category().filter(section.name()::equals).isPresent();
        Phrase label = chosen
                ? Phrase.of("browse.category.chosen", section.name())
                : Phrase.of("browse.category", section.name(), section.count(filter.availableOnly()));
        return new Action.Press(label, all.with("category", section.name()));
    }

    private static Call call(Filter filter) {
        Call call = Call.of("new").with("stock", filter.availableOnly() ? "in" : "any");
        return filter.category()
                .map(category -> call.with("category", category))
                .orElse(call);
    }
}
