package io.shelftalker.notifier.digest;

import io.shelftalker.catalog.browse.ProductLines;
import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.notifier.blindness.Blind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One issue of a digest, as a message.
 *
 * @param shop its name, where there is one only
 */
record Issue(Optional<String> shop, Week week, Optional<Pick> pick) {
    private static final int OF_EACH = 3;

    /** The message, with what can be done about the digest under it. */
    Reply reply(List<Action> buttons) {
        return reply(buttons, Phrase.NOTHING);
    }

    /** @param introduction what is said of it all; may be nothing */
    Reply reply(List<Action> buttons, Phrase introduction) {
        Shown shown = shown();
        List<Reply.Card> cards = shown.cards();
        List<Action> all = new ArrayList<>();
        if (week.counts().added() > 0) {
            all.add(new Action.Press(Phrase.of("digest.all-new", week.counts().added()), Call.of("new")));
        }
        all.addAll(buttons);
        Phrase heading = Phrase.joined(
                "\n",
                Stream.concat(Stream.of(title(), introduction, counts(), notShown(shown.products())), notSeen())
                        .toList());
        return cards.isEmpty()
                ? new Reply.Text(heading, Menu.NONE.and(all))
                : new Reply.Cards(heading, 1, cards, Menu.NONE.and(all));
    }

    private Phrase title() {
        Phrase time = Phrase.of("digest.time", Phrase.day(week.since()), Phrase.day(week.until()));
        return shop.map(name -> Phrase.of("digest.title.shop", name, time)).orElse(Phrase.of("digest.title", time));
    }

    private Phrase counts() {
        if (week.isEmpty()) {
            return week.isUnseen() ? Phrase.of("digest.unseen") : nothing();
        }
        return counts(week.counts());
    }

    private static Phrase counts(Week.Counts counts) {
        return Phrase.joined(
                " · ",
                List.of(
                        count("digest.count.new", counts.added()),
                        count("digest.count.down", counts.down()),
                        count("digest.count.back", counts.back()),
                        count("digest.count.yours", counts.yours())));
    }

    /** How many of each kind have no line; a product that is of several kinds has one line for all of them. */
    private Phrase notShown(Set<ProductId> shown) {
        Week.Counts counts = week.counts();
        Week.Counts rest = new Week.Counts(
                counts.added() - shown(shown, week.added().stream()),
                counts.down() - shown(shown, week.drops().stream().map(Week.Drop::product)),
                counts.back() - shown(shown, week.restocked().stream()),
                counts.yours() - shown(shown, week.yours().stream().map(Week.Yours::product)));
        return rest.equals(Week.Counts.NONE) ? Phrase.NOTHING : Phrase.of("digest.more", counts(rest));
    }

    private static int shown(Set<ProductId> shown, Stream<ProductView> products) {
        return (int) products.filter(product -> shown.contains(product.id())).count();
    }

    private Phrase nothing() {
        return week.lastLook()
                .map(look -> Phrase.of("digest.nothing", Phrase.when(look)))
                .orElse(Phrase.of("digest.unseen"));
    }

    private static Phrase count(String key, int number) {
        return number == 0 ? Phrase.NOTHING : Phrase.of(key, number);
    }

    private Stream<Phrase> notSeen() {
        return week.blind().stream().map(Blind::words);
    }

    /** The products that have a line, and these. */
    private record Shown(Set<ProductId> products, List<Reply.Card> cards) {}

    /** The best of each kind, each product once: what is watched first, then the pick. */
    private Shown shown() {
        Set<ProductId> shown = new HashSet<>();
        List<Reply.Card> cards = new ArrayList<>();
        week.yours().stream()
                .limit(OF_EACH)
                .filter(yours -> shown.add(yours.product().id()))
                .forEach(yours -> cards.add(card(yours.product(), Phrase.of("digest.yours"), price(yours))));
        pick.filter(each -> shown.add(each.product().id()))
                .ifPresent(each -> cards.add(
                        card(each.product(), Phrase.of("digest.pick", each.because()), price(each.product()))));
        week.drops().stream()
                .filter(drop -> shown.add(drop.product().id()))
                .limit(OF_EACH)
                .forEach(drop -> cards.add(card(drop.product(), Phrase.of("digest.down"), price(drop))));
        week.restocked().stream()
                .filter(product -> shown.add(product.id()))
                .limit(OF_EACH)
                .forEach(product -> cards.add(card(product, Phrase.of("digest.back"), price(product))));
        week.added().stream()
                .filter(product -> shown.add(product.id()))
                .limit(OF_EACH)
                .forEach(product -> cards.add(card(product, Phrase.of("digest.new"), price(product))));
        return new Shown(shown, cards);
    }

    private Phrase price(ProductView product) {
        return week.drops().stream()
                .filter(drop -> drop.product().id().equals(product.id()))
                .findFirst()
                .map(Issue::price)
                .orElseGet(() -> ProductLines.brief(product));
    }

    private static Phrase price(Week.Drop drop) {
        return Phrase.of("digest.price.down", drop.before(), drop.now(), Phrase.share(drop.share()));
    }

    private static Phrase price(Week.Yours yours) {
        Phrase now = ProductLines.brief(yours.product());
        return yours.before()
                .map(before -> Phrase.of("digest.price.was", now, before))
                .orElse(now);
    }

    private static Reply.Card card(ProductView product, Phrase kind, Phrase price) {
        return new Reply.Card(
                Phrase.literal(product.name()),
                Optional.of(product.url()),
                product.facts().image(),
                List.of(kind, price),
                Menu.NONE);
    }
}
