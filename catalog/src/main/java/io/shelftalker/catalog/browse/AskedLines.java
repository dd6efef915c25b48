package io.shelftalker.catalog.browse;

import io.shelftalker.catalog.search.Asked;
import io.shelftalker.catalog.search.Constraint;
import io.shelftalker.catalog.search.Found;
import io.shelftalker.catalog.search.SearchReader;
import io.shelftalker.catalog.search.Subject;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.command.Turn;
import io.shelftalker.i18n.Money;
import io.shelftalker.i18n.Phrase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was understood of a question, as it is shown and can be taken back.
 *
 * @param currency what amounts without one are in; absent where nothing has a price
 */
record AskedLines(Asked asked, Optional<String> currency) {
    private static final int MOST_WORDS = 24;
    private static final String BACK = "back";

    static AskedLines of(Asked asked, Found found) {
        return new AskedLines(asked, found.given().currency());
    }

    /** "wine · under $20.00 · in stock" */
    Phrase all() {
        Phrase words = Phrase.literal(Excerpt.of(Subject.of(asked.words())));
        return Phrase.joined(
                " · ",
                Stream.concat(Stream.of(words), asked.parts().stream().map(this::said))
                        .toList());
    }

    Phrase said(Asked.Part part) {
        return switch (part.constraint()) {
            case Constraint.Price price
            when price.mark().isPresent() && isForeign(price) -> Phrase.literal(part.written());
            case Constraint.Price price -> price(price);
            case Constraint.Stock(boolean available) -> Phrase.of(available ? "search.stock.in" : "search.stock.out");
            case Constraint.Reduced _ -> Phrase.of("search.reduced");
            case Constraint.Rated(BigDecimal least) -> Phrase.of("search.rated", least);
            case Constraint.Without(String words) -> Phrase.of("search.without", words);
            case Constraint.Sorted(Constraint.Order order) -> order(order);
        };
    }

    /** A button for each part, which takes it back; for the words as well where something else is left. */
    List<Action> removals() {
        List<Action> buttons = new ArrayList<>();
        String subject = Subject.of(asked.words());
        if (!subject.isEmpty() && !asked.parts().isEmpty()) {
            buttons.add(removal(Phrase.literal(shortened(subject)), asked.withoutWords()));
        }
        asked.parts().stream()
                .filter(part -> !asked.without(part).isEmpty())
                .map(part -> removal(said(part), asked.without(part)))
                .forEach(buttons::add);
        return buttons;
    }

    static Call search(Asked asked) {
        return Call.of("search").with("words", asked.text());
    }

    /** Turns a list into another one in its place. */
    static Action turn(Phrase label, Asked asked) {
        return new Action.Press(label, search(asked).with("page", "1"));
    }

    /** Gives back what the pressed button took off. */
    static List<Action> back(Turn turn) {
        return turn.arguments().get(BACK).stream()
                .map(before -> turn(Phrase.of("search.back", shortened(before)), SearchReader.read(before)))
                .toList();
    }

    private Action removal(Phrase part, Asked rest) {
        Call call = search(rest).with("page", "1").with(BACK, asked.text());
        return new Action.Press(Phrase.of("search.remove", part), call);
    }

    private static String shortened(String words) {
        return words.length() <= MOST_WORDS ? words : words.substring(0, MOST_WORDS - 1) + "…";
    }

    private boolean isForeign(Constraint.Price price) {
        return currency.isEmpty() || !price.mark().get().means(currency.get());
    }

    private Phrase price(Constraint.Price price) {
        if (price.least().isPresent() && price.most().isPresent()) {
            return Phrase.of(
                    "search.price.between",
                    amount(price.least().get()),
                    amount(price.most().get()));
        }
        return price.most()
                .map(bound -> Phrase.of(bound.inclusive() ? "search.price.most" : "search.price.below", amount(bound)))
                .or(() -> price.least()
                        .map(bound -> Phrase.of(
                                bound.inclusive() ? "search.price.least" : "search.price.above", amount(bound))))
                .orElse(Phrase.NOTHING);
    }

    private Phrase amount(Constraint.Bound bound) {
        return currency.map(code -> Phrase.of("search.amount", new Money(bound.amount(), code)))
                .orElseGet(
                        () -> Phrase.literal(bound.amount().stripTrailingZeros().toPlainString()));
    }

    private static Phrase order(Constraint.Order order) {
        return switch (order) {
            case CHEAPEST -> Phrase.of("search.order.cheapest");
            case DEAREST -> Phrase.of("search.order.dearest");
            case NEWEST -> Phrase.of("search.order.newest");
            case BEST_RATED -> Phrase.of("search.order.best-rated");
        };
    }
}
