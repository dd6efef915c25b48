package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.ProductLines;
import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.browse.Resolved;
import io.shelftalker.catalog.product.Availability;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Money;
import io.shelftalker.i18n.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said about watches, and the buttons that go with it. */
final class WatchReplies {
    private static final int LONGEST_WORDS = 80;

    private WatchReplies() {}

    /**
     * Says what is watched from now on.
     *
     * @param before what was watched of the product until now
     */
    static Reply made(ProductView product, Wish wish, Optional<Wish> before) {
        List<Action> buttons = new ArrayList<>();
        switch (wish) {
            case Wish.AnyChange _ -> buttons.add(tellBelow(product));
            case Wish.Price price -> {
                price.met(product)
                        .flatMap(NextTarget::below)
                        .ifPresent(lower -> buttons.add(below(product, new Wish.Price(lower))));
                buttons.add(press("watch.any-instead", calling(product)));
            }
        }
        undo(product, wish, before).ifPresent(buttons::add);
        return new Reply.Text(said(product, wish), Menu.NONE.and(buttons));
    }

    private static Phrase said(ProductView product, Wish wish) {
        if (!product.listed()) {
            return Phrase.of("watch.made.asleep", product.name());
        }
        return switch (wish) {
            case Wish.AnyChange _ ->
                Phrase.of(
                        isSoldOut(product) ? "watch.made.any.out" : "watch.made.any",
                        product.name(),
                        ProductLines.brief(product));
            case Wish.Price price ->
                price.met(product)
                        .map(now -> met(product, now, price.target()))
                        .orElseGet(() -> Phrase.of(
                                "watch.made.below", product.name(), ProductLines.price(product), price.target()));
        };
    }

    private static boolean isSoldOut(ProductView product) {
        return product.stock().availability() == Availability.OUT;
    }

    private static Phrase met(ProductView product, Money now, Money target) {
        return now.isBelow(target)
                ? Phrase.of("watch.already.below", product.name(), now, target)
                : Phrase.of("watch.already.at", product.name(), now);
    }

    private static Optional<Action> undo(ProductView product, Wish wish, Optional<Wish> before) {
        if (before.isEmpty()) {
            return Optional.of(press("watch.undo", Call.of("unwatch").with("product", id(product))));
        }
        return before.filter(earlier -> !earlier.equals(wish))
                .map(earlier -> press("watch.undo", calling(product, earlier)));
    }

    /**
     * Asks below which price.
     *
     * @param before what is watched of the product until now
     */
    static Reply which(ProductView product, Optional<Wish> before) {
        if (product.price().isEmpty()) {
            return noPrice(product);
        }
        Money now = product.price().get();
        Optional<Wish> lower = NextTarget.below(now).map(Wish.Price::new);
        Menu menu = Menu.NONE
                .and(lower.stream()
                        .<Action>map(wish -> below(product, (Wish.Price) wish))
                        .toList())
                .and(List.of(press("watch.any", calling(product))));
        Optional<String> suggested = before.flatMap(Wish::written).or(() -> lower.flatMap(Wish::written));
        return new Reply.Form(
                Phrase.of("watch.form.title"),
                Phrase.of("watch.ask.below", product.name(), now),
                List.of(price(product, now).holding(suggested)),
                calling(product),
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
        Phrase text =
                switch (target) {
                    case Target.Unreadable(String number, var nearest) ->
                        number.matches(".*\\d.*")
                                ? Phrase.of("watch.target.unreadable", excerpt(number), nearest)
                                : Phrase.of("watch.target.none", excerpt(number));
                    case Target.OtherCurrency(String currency) ->
                        Phrase.of("watch.target.currency", product.name(), currency);
                    case Target.NoPrice _, Target.Amount _ -> Phrase.of("watch.target.no-price", product.name());
                };
        return product.price()
                .<Reply>map(now -> new Reply.Form(
                        Phrase.of("watch.form.title"),
                        text,
                        List.of(price(product, now).at(text)),
                        calling(product),
                        Menu.of(press("watch.any", calling(product)))))
                .orElseGet(() -> noPrice(product));
    }

    /** Asks which of several products is meant. */
    static Reply which(Resolved.Several several, String words, Optional<String> target) {
        Phrase question = several.exact()
                ? Phrase.of("watch.which", several.total(), several.products().size())
                : Phrase.of("watch.nearest", excerpt(words));
        List<Action> answers = new ArrayList<>();
        for (ProductView product : several.products()) {
            Call call = Call.of("watch").with("product", id(product));
            answers.add(new Action.Press(
                    named(product),
                    target.map(text -> call.with("target", text)).orElse(call)));
        }
        if (several.total() > several.products().size()) {
            answers.add(press("watch.search", Call.of("search").with("words", excerpt(words))));
        }
        return new Reply.Choices(question, answers);
    }

    /** The name and, where it is known, the price of a product, for a button. */
    static Phrase named(ProductView product) {
        return product.price()
                .map(price -> Phrase.of("watch.choice", product.name(), price))
                .orElseGet(() -> Phrase.literal(product.name()));
    }

    /** What a watch waits for, in a few words. */
    static Phrase waiting(Wish wish) {
        return switch (wish) {
            case Wish.AnyChange _ -> Phrase.of("watch.waits.any");
            case Wish.Price price -> Phrase.of("watch.waits.below", price.target());
        };
    }

    /** That somebody watches something, and for what. */
    static Phrase watched(Wish wish) {
        return switch (wish) {
            case Wish.AnyChange _ -> Phrase.of("watch.card.any");
            case Wish.Price price -> Phrase.of("watch.card.below", price.target());
        };
    }

    static Reply lookAround(Phrase text) {
        return new Reply.Text(
                text, Menu.of(press("watch.new", Call.of("new")), press("watch.surprise", Call.of("random"))));
    }

    static Call calling(ProductView product, Wish wish) {
        Call call = calling(product);
        return wish.written().map(target -> call.with("target", target)).orElse(call);
    }

    private static Call calling(ProductView product) {
        return Call.of("watch").with("product", id(product));
    }

    private static Action tellBelow(ProductView product) {
        return press("watch.below", calling(product).with("ask", "target"));
    }

    private static Action below(ProductView product, Wish.Price wish) {
        return new Action.Press(Phrase.of("watch.below.price", wish.target()), calling(product, wish));
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
