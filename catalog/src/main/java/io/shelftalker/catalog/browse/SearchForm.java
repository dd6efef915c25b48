package io.shelftalker.catalog.browse;

import io.shelftalker.catalog.search.Asked;
import io.shelftalker.catalog.search.Constraint;
import io.shelftalker.catalog.search.SearchReader;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Arguments;
import io.shelftalker.i18n.Amounts;
import io.shelftalker.i18n.Phrase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What can be searched for, as the fields of a form: words, what it may cost, and whether it can be bought. Filled in, it
 * becomes a line as somebody might have written it, so that there is one search.
 */
final class SearchForm {
    private static final String WORDS = "words";
    private static final String LEAST = "least";
    private static final String MOST = "most";
    private static final String STOCK = "stock";
    private static final String FILLED = "filled";
    private static final Map<String, Asked.Part> STOCKS = Map.of(
            "in", new Asked.Part(new Constraint.Stock(true), ""),
            "out", new Asked.Part(new Constraint.Stock(false), ""));
    private static final int DIGITS = 2;

    private final Arguments given;
    private final Map<String, Phrase> faults = new HashMap<>();

    private SearchForm(Arguments given) {
        this.given = given;
    }

    /** What a form comes to. */
    sealed interface Read {
        /** @param narrowed whether more than words was filled in */
        record Line(String text, boolean narrowed) implements Read {}

        /** It is empty, or something in it is wrong. */
        record Asks(Reply.Form form) implements Read {}
    }

    static Read read(Arguments given) {
        return new SearchForm(given).read();
    }

    private Read read() {
        Optional<String> words = text(WORDS);
        List<Asked.Part> parts = new ArrayList<>();
        price().map(price -> new Asked.Part(price, "")).ifPresent(parts::add);
        given.get(STOCK).map(STOCKS::get).ifPresent(parts::add);
        if (!faults.isEmpty()) {
            return new Read.Asks(form());
        }
        if (words.isEmpty() && parts.isEmpty()) {
            given.get(FILLED).ifPresent(filled -> faults.put(WORDS, Phrase.of("search.form.empty")));
            return new Read.Asks(form());
        }
        String limits = new Asked("", parts).spelledOut().text();
        return new Read.Line(
                words.map(said -> limits.isEmpty() ? said : said + ", " + limits)
                        .orElse(limits),
                !parts.isEmpty());
    }

    private Optional<String> text(String field) {
        return given.get(field).filter(text -> !text.isBlank());
    }

    private Optional<Constraint.Price> price() {
        Optional<Constraint.Price> least = bound(LEAST, ">= ");
        Optional<Constraint.Price> most = bound(MOST, "<= ");
        if (least.isEmpty() || most.isEmpty()) {
            return least.or(() -> most);
        }
        Constraint.Price both = new Constraint.Price(
                least.get().least(), most.get().most(), most.get().mark().or(() -> least.get()
                        .mark()));
        boolean oneMoney = least.get().mark().isEmpty() || least.get().mark().equals(both.mark());
        boolean upward = both.least()
                        .orElseThrow()
                        .amount()
                        .compareTo(both.most().orElseThrow().amount())
                <= 0;
        if (!oneMoney) {
            faults.put(MOST, Phrase.of("search.form.currencies"));
        } else if (!upward) {
            faults.put(MOST, Phrase.of("search.form.downward", given.get(LEAST).orElseThrow()));
        }
        return Optional.of(both);
    }

    /** A price is read as it is where it is written in a line. */
    private Optional<Constraint.Price> bound(String field, String sign) {
        Optional<String> written = text(field);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Asked asked = SearchReader.read(sign + written.get());
        if (asked.words().isEmpty()
                && asked.parts().size() == 1
                && asked.parts().getFirst().constraint() instanceof Constraint.Price price) {
            return Optional.of(price);
        }
        faults.put(field, unreadable(written.get()));
        return Optional.empty();
    }

    private static Phrase unreadable(String written) {
        return written.matches("(?s).*[0-9].*")
                ? Phrase.of("search.form.unreadable", Excerpt.of(written), Amounts.nearest(written, DIGITS))
                : Phrase.of("search.form.no-price", Excerpt.of(written));
    }

    private Reply.Form form() {
        Reply.Field words =
                Reply.Field.text(WORDS, Phrase.of("search.form.words")).hinting(Phrase.of("search.form.words.hint"));
        Reply.Field least =
                Reply.Field.text(LEAST, Phrase.of("search.form.least")).hinting(Phrase.of("search.form.price.hint"));
        Reply.Field most =
                Reply.Field.text(MOST, Phrase.of("search.form.most")).hinting(Phrase.of("search.form.price.hint"));
        Reply.Field stock = Reply.Field.choice(
                STOCK,
                Phrase.of("search.form.stock"),
                List.of(
                        new Reply.Option(Phrase.of("browse.stock"), "in"),
                        new Reply.Option(Phrase.of("search.form.stock.out"), "out")));
        return new Reply.Form(
                Phrase.of("search.form.title"),
                Phrase.of("command.search.words"),
                List.of(field(words), field(least), field(most), field(stock)),
                Call.of("search").with(FILLED, "yes"),
                Menu.NONE);
    }

    /** As it was filled in; none of them has to be. */
    private Reply.Field field(Reply.Field field) {
        Reply.Field asked = field.orNothing().holding(given.get(field.argument()));
        return Optional.ofNullable(faults.get(field.argument())).map(asked::at).orElse(asked);
    }
}
