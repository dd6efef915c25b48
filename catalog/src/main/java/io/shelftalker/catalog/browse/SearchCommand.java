package io.shelftalker.catalog.browse;

import io.shelftalker.catalog.search.Asked;
import io.shelftalker.catalog.search.Found;
import io.shelftalker.catalog.search.Heard;
import io.shelftalker.catalog.search.OpenQuestion;
import io.shelftalker.catalog.search.ProductSearch;
import io.shelftalker.catalog.search.SearchReader;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Arguments;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /search}: products for some words, or for what a form asks; also the answer to whatever is no command. */
@Singleton
final class SearchCommand implements Command {
    private static final String WORDS = "words";
    private static final CommandSpec SPEC = CommandSpec.of("search", Permission.BROWSE)
            .taking(WORDS)
            .marked(CommandSpec.Mark.FALLBACK, CommandSpec.Mark.JUDGED);

    private final ProductSearch search;
    private final Shop shop;
    private final Cards cards;
    private final Topics topics;

    SearchCommand(ProductSearch search, Shop shop, Cards cards, Topics topics) {
        this.search = search;
        this.shop = shop;
        this.cards = cards;
        this.topics = topics;
    }

    /** What is known of what is sold, and where. */
    @Singleton
    record Shop(Products products, Shelves shelves, Stores stores) {}

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Turn turn) {
        return switch (SearchForm.read(turn.arguments())) {
            case SearchForm.Read.Asks(Reply.Form form) -> Outcome.reply(form);
            case SearchForm.Read.Line(String written, boolean narrowed) ->
                narrowed ? found(saying(turn, written), SearchReader.read(written)) : written(turn, written);
        };
    }

    /** The turn as if its form had been a line. */
    private static Turn saying(Turn turn, String line) {
        return turn.with(new Arguments(Map.of(WORDS, line)));
    }

    private Outcome written(Turn turn, String written) {
        Optional<NearNothing> near = turn.pressed()
                ? Optional.empty()
                : NearNothing.read(written).filter(_ -> shop.stores().areNone(turn.handle()));
        return near.map(asked -> asked.before(asked(saying(turn, asked.product()), asked.product())))
                .orElseGet(() -> asked(turn, written));
    }

    private Outcome asked(Turn turn, String written) {
        Asked asked = turn.pressed() ? SearchReader.read(written) : topics.meant(turn, written);
        if (!turn.pressed() && topics.goesOn(turn, asked, written)) {
            return Outcome.reply();
        }
        return found(turn, asked);
    }

    private Outcome found(Turn turn, Asked asked) {
        Page page = new Page(turn.arguments().number("page", 1));
        Found named = search.named(turn.handle(), turn.actor().workspace(), asked, page.offset(), Page.SIZE);
        if (named.products().isEmpty()
                && !turn.asked()
                && ServiceQuestion.isOne(turn.arguments().require(WORDS))) {
            return Outcome.reply(Unanswered.service());
        }
        return named.products().isEmpty() ? answer(turn, asked, page) : named(turn, asked, named, page);
    }

    /** What is called so comes before what else could be meant. */
    private Outcome named(Turn turn, Asked asked, Found found, Page page) {
        List<ProductView> hits = shop.products().listed(turn.handle(), found.products());
        topics.keep(turn, asked);
        Action meant = AskedLines.turn(
                Phrase.of("search.meant", AskedLines.of(asked, found).all()), asked.spelledOut());
        if (found.total() == 1 && hits.size() == 1) {
            return Outcome.reply(cards.of(turn, hits.getFirst(), meant));
        }
        String written = turn.arguments().require(WORDS);
        return ProductReplies.answer(
                turn,
                ProductReplies.list(
                        Phrase.of("search.found", found.total(), Excerpt.of(written)),
                        page,
                        hits,
                        List.of(List.of(meant), ProductReplies.paging(AskedLines.search(asked), page, found.total()))));
    }

    private Outcome answer(Turn turn, Asked asked, Page page) {
        Found found = search.search(turn.handle(), turn.actor().workspace(), asked, page.offset(), Page.SIZE);
        if (page.number() > Page.count(found.total())) {
            return answer(turn, asked, Page.of(page.number(), found.total()));
        }
        Heard heard = heard(turn, asked, found);
        if (isBeyond(turn, asked, found, heard)) {
            return Outcome.reply(Unanswered.beyond(heard));
        }
        List<ProductView> hits = shop.products().listed(turn.handle(), found.products());
        if (hits.isEmpty()) {
            return Outcome.reply(nothing(turn, asked, heard));
        }
        topics.keep(turn, asked);
        boolean alone = found.total() == 1
                && found.match() == Found.Match.ALL
                && asked.parts().isEmpty();
        if (alone) {
            ProductView hit = hits.getFirst();
            return Outcome.reply(cards.of(turn, hit));
        }
        return ProductReplies.answer(
                turn,
                ProductReplies.list(
                        SearchLines.heading(asked, found, heard),
                        page,
                        hits,
                        SearchLines.buttons(asked, found, page, AskedLines.back(turn))));
    }

    /** How each word fares, where not all of them simply fit. */
    private Heard heard(Turn turn, Asked asked, Found found) {
        boolean open = isOpen(turn, asked);
        if (asked.words().isEmpty() || (found.match() == Found.Match.ALL && !open)) {
            return Heard.NOTHING;
        }
        Heard heard = search.heard(turn.handle(), turn.actor().workspace(), asked.words());
        return open ? OpenQuestion.about(heard) : heard;
    }

    /** A question of the world that what is sold hardly answers. What answers the bot's own question is searched. */
    private static boolean isBeyond(Turn turn, Asked asked, Found found, Heard heard) {
        if (!isOpen(turn, asked) || heard.count() == 0) {
            return false;
        }
        int named = heard.named().size();
        return found.match() == Found.Match.ALL ? named == 0 && heard.count() == 1 : named * 2 < heard.count();
    }

    private static boolean isOpen(Turn turn, Asked asked) {
        return !turn.asked()
                && asked.parts().isEmpty()
                && OpenQuestion.isOne(turn.arguments().require(WORDS));
    }

    private Reply nothing(Turn turn, Asked asked, Heard heard) {
        List<Section> sections = shop.shelves().sections(turn.handle());
        return sections.isEmpty()
                ? ProductReplies.EMPTY_CATALOG
                : Unanswered.nothing(turn.arguments().require(WORDS), asked, heard, sections);
    }
}
