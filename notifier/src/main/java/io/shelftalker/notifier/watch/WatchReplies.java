package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.browse.Resolved;
import io.shelftalker.catalog.browse.StoresAround;
import io.shelftalker.catalog.product.VariantOffer;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Money;
import io.shelftalker.i18n.Phrase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said about watches, and the buttons that go with it. */
final class WatchReplies {
    private static final int LONGEST_WORDS = 80;
    private static final int MOST_FORMS = 10;

    private WatchReplies() {}

    /**
     * Says what is watched from now on.
     *
     * @param before what was watched of the product, or of that form of it, until now
     */
    static Reply made(ProductView product, Wish wish, Sight sight, Optional<Wish> before) {
        List<Action> buttons = new ArrayList<>();
        Wish bare = wish instanceof Wish.OfForm(String _, Wish of) ? of : wish;
        if (bare instanceof Wish.Price(Money target)) {
            sight.within(target)
                    .flatMap(NextTarget::below)
                    .ifPresent(lower -> buttons.add(below(product, new Wish.Price(lower), wish.formName())));
        } else {
            buttons.add(tellBelow(product, wish.formName()));
        }
        if (!(bare instanceof Wish.AnyChange)) {
            buttons.add(press("watch.any-instead", calling(product, new Wish.AnyChange().of(wish.formName()))));
        }
        undo(product, wish, before).ifPresent(buttons::add);
        return new Reply.Text(said(Wording.made(product, wish, sight), wish, before), Menu.NONE.and(buttons));
    }

    private static Phrase said(Phrase made, Wish wish, Optional<Wish> before) {
        return before.filter(earlier -> !earlier.equals(wish))
                .map(earlier ->
                        Phrase.joined(" ", List.of(made, Phrase.of("watch.replaced", Wording.waiting(earlier)))))
                .orElse(made);
    }

    private static Optional<Action> undo(ProductView product, Wish wish, Optional<Wish> before) {
        if (before.isEmpty()) {
            return Optional.of(press("watch.undo", ending(product, wish)));
        }
        return before.filter(earlier -> !earlier.equals(wish))
                .map(earlier -> press("watch.undo", calling(product, earlier)));
    }

    /**
     * Asks below which price.
     *
     * @param before what is watched of the product until now
     */
    static Reply which(ProductView product, Asking asking, Optional<Wish> before) {
        if (product.price().isEmpty()) {
            return noPrice(product);
        }
        Money now = product.price().get();
        Optional<Wish> lower = NextTarget.below(now).map(Wish.Price::new);
        Menu menu = Menu.NONE
                .and(lower.stream()
                        .<Action>map(wish -> below(product, (Wish.Price) wish, asking.form()))
                        .toList())
                .and(List.of(press("watch.any", asking.onto(calling(product)))));
        Optional<String> suggested = before.flatMap(Wish::written).or(() -> lower.flatMap(Wish::written));
        return new Reply.Form(
                Phrase.of("watch.form.title"),
                Phrase.of("watch.ask.below", product.name(), now),
                List.of(price(product, now).holding(suggested)),
                asking.onto(calling(product)),
                menu);
    }

    /** The field for a price; left empty, it asks for any change. */
    private static Reply.Field price(ProductView product, Money now) {
        return Reply.Field.text("target", Phrase.of("watch.form.target", product.name()))
                .hinting(Phrase.of("watch.form.hint", now))
                .orNothing();
    }

    private static Reply noPrice(ProductView product) {
        return new Reply.Text(
                Phrase.of("watch.target.no-price", product.name()), Menu.of(press("watch.any", calling(product))));
    }

    /** Says what is wrong with a target. */
    static Reply wrong(ProductView product, Target.Resolved target) {
        Phrase text = why(product, target);
        return product.price()
                .<Reply>map(now -> new Reply.Form(
                        Phrase.of("watch.form.title"),
                        text,
                        List.of(price(product, now).at(text)),
                        calling(product),
                        Menu.of(press("watch.any", calling(product)))))
                .orElseGet(() -> noPrice(product));
    }

    /** Why a target is none for a product. */
    static Phrase why(ProductView product, Target.Resolved target) {
        return switch (target) {
            case Target.Unreadable(String number, var nearest) ->
                number.matches(".*\\d.*")
                        ? Phrase.of("watch.target.unreadable", excerpt(number), nearest)
                        : Phrase.of("watch.target.none", excerpt(number));
            case Target.OtherCurrency(String currency) -> Phrase.of("watch.target.currency", product.name(), currency);
            case Target.NoPrice _, Target.Wished _ -> Phrase.of("watch.target.no-price", product.name());
            case Target.NoUnit _ -> Phrase.of("watch.target.no-unit", product.name());
        };
    }

    /** Asks which of several products is meant. @param more what else can be done */
    static Reply which(Resolved.Several several, String words, Asking asking, List<Action> more) {
        Phrase question = several.exact()
                ? Phrase.of("watch.which", several.total(), several.products().size())
                : Phrase.of("watch.nearest", excerpt(words));
        List<Action> answers = new ArrayList<>();
        for (ProductView product : several.products()) {
            answers.add(new Action.Press(named(product), asking.onto(calling(product))));
        }
        if (several.total() > several.products().size()) {
            answers.add(press("watch.search", Call.of("search").with("words", excerpt(words))));
        }
        answers.addAll(more);
        return new Reply.Choices(question, answers);
    }

    /** Asks which of the forms of a product is meant. */
    static Reply whichForm(ProductView product, List<VariantOffer> forms, Asking asking) {
        List<Action> answers = forms.stream()
                .flatMap(form -> form.form().stream())
                .distinct()
                .limit(MOST_FORMS)
                .<Action>map(form -> new Action.Press(
                        Phrase.literal(form), asking.ofForm(form).onto(calling(product))))
                .toList();
        return new Reply.Choices(Phrase.of("watch.which.form", product.name()), answers);
    }

    /** Says that nobody can tell what is near where no store is known, and offers to watch it without. */
    static Reply noStores(Nearness.Ending said, Asking asking) {
        Phrase why = said.near().isHere()
                ? Phrase.of("watch.near.no-stores.here")
                : Phrase.of("watch.near.no-stores", excerpt(said.near().place()));
        Call online = asking.onto(Call.of("watch")).with("words", said.before());
        return new Reply.Text(why, Menu.of(press("watch.near.online", online)));
    }

    /** Says that no store is so near to a place, and how far one would have to go. */
    static Reply noneNear(StoresAround.Around around, Nearness.Ending said, Asking asking) {
        StoresAround.Near nearest = around.nearest().orElseThrow();
        BigDecimal far = Sight.rounded(nearest.kilometres()).orElseThrow();
        int enough = (nearest.kilometres().orElseThrow().intValue() / 10 + 1) * 10;
        Call further = asking.at(new Nearness(around.place(), enough).written())
                .onto(Call.of("watch"))
                .with("words", said.before());
        return new Reply.Text(
                Phrase.of("watch.near.none", said.near().kilometres(), around.place(), nearest.store(), far),
                Menu.of(new Action.Press(Phrase.of("watch.near.further", enough), further)));
    }

    /** Says that a product is not sold by the litre or the kilogram as far as is known. */
    static Reply noUnit(ProductView product) {
        return new Reply.Text(
                why(product, new Target.NoUnit()),
                Menu.of(tellBelow(product, Optional.empty()), press("watch.any", calling(product))));
    }

    /** The name and, where it is known, the price of a product, for a button. */
    static Phrase named(ProductView product) {
        return product.price()
                .map(price -> Phrase.of("watch.choice", product.name(), price))
                .orElseGet(() -> Phrase.literal(product.name()));
    }

    static Reply lookAround(Phrase text) {
        return lookAround(text, List.of());
    }

    /** @param first what can be done before looking around */
    static Reply lookAround(Phrase text, List<Action> first) {
        List<Action> around = List.of(press("watch.new", Call.of("new")), press("watch.surprise", Call.of("random")));
        return new Reply.Text(text, Menu.NONE.and(first).and(around));
    }

    static Call calling(ProductView product, Wish wish) {
        return Asking.of(wish).onto(calling(product));
    }

    static Call calling(ProductView product) {
        return Call.of("watch").with("product", id(product));
    }

    /** What ends a watch. */
    static Call ending(ProductView product, Wish wish) {
        return WatchCalls.ending(product.id(), wish.formName());
    }

    private static Action tellBelow(ProductView product, Optional<String> form) {
        Call call = calling(product).with("ask", "target");
        return press("watch.below", form.map(name -> call.with("form", name)).orElse(call));
    }

    private static Action below(ProductView product, Wish.Price wish, Optional<String> form) {
        return new Action.Press(Phrase.of("watch.below.price", wish.target()), calling(product, wish.of(form)));
    }

    static Action press(String label, Call call) {
        return new Action.Press(Phrase.of(label), call);
    }

    static String id(ProductView product) {
        return Long.toString(product.id().value());
    }

    /** What somebody wrote, short enough to be said back to them. */
    static String excerpt(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST_WORDS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_WORDS - 1)) + "…";
    }
}
