package io.shelftalker.notifier.notice;

import io.shelftalker.catalog.browse.Absence;
import io.shelftalker.catalog.browse.PriceHistory;
import io.shelftalker.catalog.browse.ProductLines;
import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.i18n.Money;
import io.shelftalker.i18n.Phrase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is said of a piece of news, line by line. */
final class NewsLines {
    private static final BigDecimal LEAST_SHARE = new BigDecimal("0.005");

    private NewsLines() {}

    /** What happened, with the product's name. */
    static Phrase title(News news) {
        Phrase name = Phrase.joined(" · ", List.of(Phrase.literal(news.product().name()), Particulars.where(news)));
        return Phrase.of(key(news), name);
    }

    /** What happened, without its name. */
    static Phrase kind(News news) {
        return Phrase.joined(" · ", List.of(Phrase.of(key(news) + ".kind"), Particulars.where(news)));
    }

    private static String key(News news) {
        return switch (news.kind()) {
            case BACK_IN_CATALOG -> "notice.catalog";
            case BACK_IN_STOCK -> "notice.stock";
            case PRICE_DOWN -> "notice.down";
            case PRICE_UP -> "notice.up";
            case FITS -> "notice.fits";
            case SOLD_OUT -> "notice.sold-out";
            case GONE -> "notice.gone";
            case OVER -> "notice.over";
        };
    }

    /** Everything that helps to decide. @param stores where it can be had in person; it may say nothing */
    static List<Phrase> full(News news, Phrase stores) {
        Phrase state = Phrase.joined(
                " · ",
                List.of(
                        news.offer()
                                .map(form -> ProductLines.stock(form.stock()))
                                .orElseGet(() -> ProductLines.stock(news.product())),
                        Phrase.literal(news.product().vendor()),
                        Phrase.of("watch.verified", Phrase.ago(news.product().verifiedAt()))));
        // What a form cost least is not known.
        boolean known = news.undone().isEmpty() && news.form().isEmpty();
        Optional<Phrase> lowest = known ? lowest(news.product()) : Optional.empty();
        return Stream.of(
                        Optional.of(price(news)),
                        lowest,
                        Optional.of(state),
                        Optional.of(stores),
                        Optional.of(why(news)))
                .flatMap(Optional::stream)
                .filter(line -> !line.equals(Phrase.NOTHING))
                .toList();
    }

    /** The price, from what to what, and the target it has come within. */
    static Phrase price(News news) {
        return news.undone().map(NewsLines::over).orElseGet(() -> now(news));
    }

    private static Phrase over(Undone undone) {
        return switch (undone) {
            case Undone.Stock(Instant back, Instant gone) ->
                Phrase.of("notice.over.stock", Phrase.time(back), Phrase.time(gone));
            case Undone.Price(Money meanwhile, Instant from, Money again, Instant since) ->
                Phrase.of("notice.over.price", meanwhile, Phrase.time(from), again, Phrase.time(since));
        };
    }

    private static Phrase now(News news) {
        Phrase price = news.before()
                .flatMap(before -> news.product().price().map(now -> change(before, now)))
                .or(() -> Particulars.price(news))
                .orElseGet(() -> ProductLines.price(news.product()));
        Phrase told = Phrase.joined(", ", List.of(price, within(news)));
        return Phrase.joined(" · ", List.of(told, priceThen(news), away(news), Particulars.beside(news)));
    }

    /** What it cost when it was sold out, unless the change from that is told already. */
    private static Phrase priceThen(News news) {
        Optional<Money> then = news.absence().filter(absence -> news.inStock()).flatMap(Absence::price);
        Optional<Money> now = news.product().price();
        if (then.isEmpty() || now.isEmpty() || news.before().isPresent()) {
            return Phrase.NOTHING;
        }
        return then.equals(now) ? Phrase.of("notice.price.same") : Phrase.of("notice.price.then", then.get());
    }

    private static Phrase away(News news) {
        Duration away = news.absence()
                .filter(absence -> news.inStock())
                .map(Absence::duration)
                .orElse(Duration.ZERO);
        if (away.toHours() == 0) {
            return Phrase.NOTHING;
        }
        return away.toDays() == 0
                ? Phrase.of("notice.away.hours", away.toHours())
                : Phrase.of("notice.away.days", away.toDays());
    }

    /** From what to what a price changed, by how much. */
    static Phrase change(Money before, Money now) {
        boolean down = now.isBelow(before);
        Money difference = down ? before.minus(now) : now.minus(before);
        BigDecimal share = before.amount().signum() == 0
                ? BigDecimal.ZERO
                : difference.amount().divide(before.amount(), 4, RoundingMode.HALF_UP);
        String key = down ? "notice.price.down" : "notice.price.up";
        return share.compareTo(LEAST_SHARE) < 0
                ? Phrase.of(key + ".little", before, now, difference)
                : Phrase.of(key, before, now, difference, Phrase.share(share));
    }

    private static Phrase within(News news) {
        return news.within()
                .map(target -> Phrase.of(
                        news.price().filter(target::equals).isPresent()
                                ? "notice.price.at-target"
                                : "notice.price.below-target",
                        target))
                .orElse(Phrase.NOTHING);
    }

    /** How the price stands among those before it; nothing where there were none. */
    private static Optional<Phrase> lowest(ProductView product) {
        PriceHistory history = product.history();
        if (product.price().isEmpty()
                || history.before().isEmpty()
                || history.lowestEver().isEmpty()) {
            return Optional.empty();
        }
        Money price = product.price().get();
        Money ever = history.lowestEver().get();
        Money lately = history.lowest90Days().orElse(price);
        if (!ever.isBelow(price)) {
            return Optional.of(Phrase.of("notice.lowest.ever"));
        }
        if (!lately.isBelow(price)) {
            return Optional.of(Phrase.of("notice.lowest.lately"));
        }
        return Optional.of(
                lately.equals(ever)
                        ? Phrase.of("notice.lowest.was.ever", ever)
                        : Phrase.of("notice.lowest.was", lately));
    }

    private static Phrase why(News news) {
        if (news.undone().isPresent()) {
            return Phrase.of("notice.why.over");
        }
        if (news.target().isPresent() && !news.anyChange()) {
            return Phrase.of("notice.why.target", news.target().get());
        }
        if (news.anyChange()) {
            return Phrase.of("notice.why.change");
        }
        if (!news.particular().isEmpty()) {
            return Particulars.why(news.particular().getFirst());
        }
        return Phrase.of(news.inStock() ? "notice.why.stock" : "notice.why.catalog");
    }
}
