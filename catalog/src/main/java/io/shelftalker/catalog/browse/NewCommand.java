package io.shelftalker.catalog.browse;

import io.shelftalker.catalog.search.Asked;
import io.shelftalker.catalog.search.Constraint;
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
import io.shelftalker.i18n.PlainLetters;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /new}: what came lately, a few at a time, by category. */
@Singleton
final class NewCommand implements Command {
    private static final CommandSpec SPEC =
            CommandSpec.of("new", Permission.BROWSE).taking("words");
    private static final int CATEGORIES = 6;
    private static final int MOST_FITTING = 2_000;

    private final Shelves shelves;
    private final ProductSearch search;

    NewCommand(Shelves shelves, ProductSearch search) {
        this.shelves = shelves;
        this.search = search;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Turn turn) {
        Filter filter = filter(turn);
        Newest newest = shelves.newest(turn.handle(), filter);
        if (newest.sections().isEmpty()) {
            return Outcome.reply(nothing(filter));
        }
        int total = newest.count(filter.category(), filter.availableOnly());
        Page page = Page.of(turn.arguments().number("page", 1), total);
        List<ProductView> products = shelves.newest(turn.handle(), filter, page);
        return ProductReplies.answer(
                turn,
                ProductReplies.list(
                        heading(newest, filter, total), page, products, buttons(newest, filter, page, total)));
    }

    /** Words that are a category's name mean that; others are what products must fit. */
    private Filter filter(Turn turn) {
        boolean availableOnly =
                turn.arguments().get("stock").filter("in"::equals).isPresent();
        Optional<String> category = turn.arguments().get("category");
        Optional<String> words = turn.arguments().get("words").filter(text -> !text.isBlank());
        if (words.isEmpty()) {
            return Filter.of(category, availableOnly);
        }
        Optional<String> named = shelves.sections(turn.handle()).stream()
                .map(Section::name)
                .filter(name -> PlainLetters.of(name).equals(PlainLetters.of(words.get())))
                .findFirst();
        if (named.isPresent()) {
            return Filter.of(named, availableOnly);
        }
        Found found = search.search(turn.handle(), turn.actor().workspace(), newest(words.get()), 0, MOST_FITTING);
        boolean fits =
                found.match() != Found.Match.SOME && found.given().relaxed().isEmpty();
        return new Filter(
                category, words, fits ? found.products() : List.of(), SearchLines.foreign(found), availableOnly);
    }

    /** Of many that fit, those are wanted that came last. */
    private static Asked newest(String words) {
        Asked asked = SearchReader.read(words);
        List<Asked.Part> narrowing = asked.parts().stream()
                .filter(part -> part.constraint().narrows())
                .toList();
        return new Asked(asked.words(), narrowing)
                .with(new Asked.Part(new Constraint.Sorted(Constraint.Order.NEWEST), "newest"));
    }

    private static Reply nothing(Filter filter) {
        return filter.words()
                .<Reply>map(words -> new Reply.Text(
                        withForeign(filter, Phrase.of("new.nothing", Excerpt.of(words))),
                        Menu.of(
                                ProductReplies.press("new.all", call(filter.everything())),
                                ProductReplies.press(
                                        "new.search", Call.of("search").with("words", words)))))
                .orElse(ProductReplies.EMPTY_CATALOG);
    }

    private static Phrase withForeign(Filter filter, Phrase text) {
        return Phrase.joined(
                "\n", Stream.concat(filter.foreign().stream(), Stream.of(text)).toList());
    }

    private static Phrase heading(Newest newest, Filter filter, int total) {
        String when = newest.thisWeek() ? "new.week" : "new.latest";
        if (filter.words().isPresent()) {
            Phrase words =
                    Phrase.of(when + ".words", total, Excerpt.of(filter.words().get()));
            return withForeign(filter, total == 0 ? Phrase.of("new.none", words) : words);
        }
        Phrase heading = filter.category()
                .filter(category -> !category.isEmpty())
                .map(category -> Phrase.of(when + ".category", total, category))
                .orElse(Phrase.of(when, total));
        return total == 0 ? Phrase.of("new.none", heading) : heading;
    }

    private static List<List<Action>> buttons(Newest newest, Filter filter, Page page, int total) {
        Call call = call(filter);
        List<Action> categories = new ArrayList<>();
        Call all = call(filter.everything());
        boolean everything = filter.category().isEmpty() && filter.words().isEmpty();
        categories.add(ProductReplies.press(everything ? "new.all.chosen" : "new.all", all));
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
        Call within = filter.category()
                .map(category -> call.with("category", category))
                .orElse(call);
        return filter.words().map(words -> within.with("words", words)).orElse(within);
    }
}
