package io.shelftalker.catalog.browse;

import io.shelftalker.catalog.search.Asked;
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

/** {@code /categories}: what kinds of things there are, and the products of one kind. */
@Singleton
final class CategoriesCommand implements Command {
    private static final CommandSpec SPEC =
            CommandSpec.of("categories", Permission.BROWSE).taking("category");
    private static final int MOST = 24;
    private static final int IN_ROW = 3;

    private final Shelves shelves;
    private final Visits visits;
    private final Topics topics;

    CategoriesCommand(Shelves shelves, Visits visits, Topics topics) {
        this.shelves = shelves;
        this.visits = visits;
        this.topics = topics;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Turn turn) {
        List<Section> sections = shelves.sections(turn.handle());
        if (sections.isEmpty()) {
            return Outcome.reply(ProductReplies.EMPTY_CATALOG);
        }
        Optional<String> wanted = turn.arguments().get("category");
        if (wanted.isEmpty()) {
            int page = turn.arguments().number("page", 1);
            List<Section> inOrder = isMany(sections) ? visits.first(turn, sections) : sections;
            return ProductReplies.answer(
                    turn, overview(Phrase.of("categories.heading", products(sections)), inOrder, page));
        }
        List<Section> meant = meant(sections, wanted.get());
        if (meant.size() == 1) {
            visit(turn, sections, meant.getFirst());
            return ProductReplies.answer(turn, shelf(turn, meant.getFirst()));
        }
        return Outcome.reply(
                meant.isEmpty()
                        ? overview(Phrase.of("categories.unknown", Excerpt.of(wanted.get())), sections, 1)
                        : overview(Phrase.of("categories.several", Excerpt.of(wanted.get())), meant, 1));
    }

    /** Whoever looks at a category may go on from it, and may come back. */
    private void visit(Turn turn, List<Section> sections, Section section) {
        topics.keep(turn, Asked.words(section.name()));
        if (isMany(sections)) {
            visits.note(turn, section);
        }
    }

    private static boolean isMany(List<Section> sections) {
        return sections.size() > MOST;
    }

    /** The category of this name, or else those whose names have all the words in them. */
    private static List<Section> meant(List<Section> sections, String wanted) {
        String plain = PlainLetters.words(wanted);
        List<Section> named = named(sections);
        List<Section> equal = named.stream()
                .filter(section -> PlainLetters.of(section.name()).equals(PlainLetters.of(wanted)))
                .toList();
        if (!equal.isEmpty() || plain.isEmpty()) {
            return equal;
        }
        List<String> words = List.of(plain.split(" "));
        return named.stream()
                .filter(section -> words.stream().allMatch(PlainLetters.words(section.name())::contains))
                .toList();
    }

    private static List<Section> named(List<Section> sections) {
        return sections.stream().filter(section -> !section.name().isEmpty()).toList();
    }

    private Reply shelf(Turn turn, Section section) {
        boolean availableOnly =
                turn.arguments().get("stock").filter("in"::equals).isPresent();
        int total = section.count(availableOnly);
        Page page = Page.of(turn.arguments().number("page", 1), total);
        List<ProductView> products = shelves.ofSection(turn.handle(), section.name(), availableOnly, page);
        Call call = Call.of("categories").with("category", section.name()).with("stock", availableOnly ? "in" : "any");
        List<Action> narrowing = List.of(
                ProductReplies.inStockOnly(call, availableOnly),
                ProductReplies.press("browse.categories", Call.of("categories").with("page", "1")));
        return ProductReplies.list(
                Phrase.of("categories.category", section.name(), total),
                page,
                products,
                List.of(narrowing, ProductReplies.paging(call, page, total)));
    }

    /** As they come; where there are many, a part of them, and how to get at the rest. */
    private static Reply overview(Phrase heading, List<Section> sections, int page) {
        List<Section> all = named(sections);
        int last = Math.max(1, (all.size() + MOST - 1) / MOST);
        int shown = Math.clamp(page, 1, last);
        List<Section> named = all.subList((shown - 1) * MOST, Math.min(shown * MOST, all.size()));
        List<List<Action>> rows = new ArrayList<>();
        for (int from = 0; from < named.size(); from += IN_ROW) {
            rows.add(named.subList(from, Math.min(from + IN_ROW, named.size())).stream()
                    .map(CategoriesCommand::button)
                    .toList());
        }
        if (last == 1) {
            return new Reply.Text(heading, new Menu(rows));
        }
        rows.add(ProductReplies.pages(Call.of("categories"), shown, last));
        return new Reply.Text(
                Phrase.joined("\n", List.of(heading, Phrase.of("categories.many", all.size()))), new Menu(rows));
    }

    static Action button(Section section) {
        return new Action.Press(
                Phrase.of("browse.category", section.name(), section.products()),
                Call.of("categories").with("category", section.name()).with("stock", "any"));
    }

    private static int products(List<Section> sections) {
        return sections.stream().mapToInt(Section::products).sum();
    }
}
