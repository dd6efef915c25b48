package io.shelftalker.catalog.browse;

import io.shelftalker.catalog.search.Asked;
import io.shelftalker.catalog.search.Constraint;
import io.shelftalker.catalog.search.Found;
import io.shelftalker.catalog.search.Heard;
import io.shelftalker.catalog.search.Subject;
import io.shelftalker.core.channel.Action;
import io.shelftalker.i18n.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is said above what was found, and how to go on from there. */
final class SearchLines {
    private static final Asked.Part IN_STOCK = new Asked.Part(new Constraint.Stock(true), "in stock");
    private static final Asked.Part CHEAPEST =
            new Asked.Part(new Constraint.Sorted(Constraint.Order.CHEAPEST), "cheapest");

    private SearchLines() {}

    static Phrase heading(Asked asked, Found found, Heard heard) {
        if (asked.parts().isEmpty()) {
            return switch (found.match()) {
                case ALL -> Phrase.of("search.found", found.total(), subject(asked));
                case SIMILAR -> Phrase.of("search.similar", subject(asked));
                case SOME, NONE -> nearest(asked, heard);
            };
        }
        AskedLines lines = AskedLines.of(asked, found);
        List<Phrase> said = new ArrayList<>();
        said.add(Phrase.of("search.understood", lines.all()));
        said.addAll(foreign(found));
        switch (found.match()) {
            case SIMILAR -> said.add(Phrase.of("search.words.similar", subject(asked)));
            case SOME -> said.add(some(asked, heard));
            case ALL, NONE -> {}
        }
        said.add(count(found, lines));
        return Phrase.joined("\n", said);
    }

    private static String subject(Asked asked) {
        String subject = Subject.of(asked.words());
        return Excerpt.of(subject.isEmpty() ? asked.words() : subject);
    }

    private static Phrase some(Asked asked, Heard heard) {
        return heard.unknown().isEmpty()
                ? Phrase.of("search.words.nearest", subject(asked))
                : Phrase.of("search.words.without", Unanswered.words(heard.unknown()));
    }

    private static Phrase nearest(Asked asked, Heard heard) {
        return heard.unknown().isEmpty()
                ? Phrase.of("search.nearest", subject(asked))
                : Phrase.of("search.nearest.without", Unanswered.words(heard.unknown()), subject(asked));
    }

    /** What is said of prices in currencies that nothing is sold in. */
    static List<Phrase> foreign(Found found) {
        String own = found.given().currency().orElse("");
        return found.given().foreign().stream()
                .map(part -> Phrase.of("search.foreign", own, part.written()))
                .toList();
    }

    private static Phrase count(Found found, AskedLines lines) {
        List<Phrase> relaxed = found.given().relaxed().stream().map(lines::said).toList();
        if (relaxed.isEmpty()) {
            return Phrase.of("search.fit", found.total());
        }
        Phrase left = Phrase.joined(" · ", relaxed);
        return found.given().nearestFirst()
                ? Phrase.of("search.relaxed.nearest", found.total(), left)
                : Phrase.of("search.relaxed", found.total(), left);
    }

    /** @param back takes the last step back */
    static List<List<Action>> buttons(Asked asked, Found found, Page page, List<Action> back) {
        return List.of(
                Stream.concat(AskedLines.of(asked, found).removals().stream(), back.stream())
                        .toList(),
                more(asked, found),
                ProductReplies.paging(AskedLines.search(asked), page, found.total()));
    }

    /** What narrows or orders a long list; and a price of the shop's own currency for one of another. */
    private static List<Action> more(Asked asked, Found found) {
        List<Action> more = new ArrayList<>();
        found.given().foreign().stream()
                .flatMap(part -> own(asked, found, part))
                .forEach(more::add);
        boolean many = found.total() > Page.SIZE && found.given().relaxed().isEmpty();
        if (many && lacks(asked, Constraint.Stock.class)) {
            more.add(AskedLines.turn(Phrase.of("browse.stock"), asked.with(IN_STOCK)));
        }
        if (many && lacks(asked, Constraint.Sorted.class)) {
            more.add(AskedLines.turn(Phrase.of("search.cheapest"), asked.with(CHEAPEST)));
        }
        return more;
    }

    private static Stream<Action> own(Asked asked, Found found, Asked.Part part) {
        if (!(part.constraint() instanceof Constraint.Price price)) {
            return Stream.empty();
        }
        Asked own = asked.without(part).with(price.unmarked());
        return Stream.of(AskedLines.turn(AskedLines.of(own, found).said(price.unmarked()), own));
    }

    private static boolean lacks(Asked asked, Class<? extends Constraint> kind) {
        return asked.parts().stream().map(Asked.Part::constraint).noneMatch(kind::isInstance);
    }
}
