package io.shelftalker.notifier.notice;

import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.product.Availability;
import io.shelftalker.i18n.Money;
import io.shelftalker.notifier.watch.Notice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happened while a chat kept quiet, and was undone before it could be told. */
sealed interface Undone {
    /** It came back and sold out again. */
    record Stock(Instant back, Instant gone) implements Undone {}

    /** It cost something else for a while. */
    record Price(Money meanwhile, Instant from, Money again, Instant since) implements Undone {}

    /** @param soldOutSince since when it is sold out, where it is */
    static Optional<Undone> of(ProductView product, List<Pending> pending, Optional<Instant> soldOutSince) {
        List<Pending> quiet = pending.stream()
                .filter(each -> each.held().filter(Held.QUIET::equals).isPresent())
                .toList();
        Optional<Undone> stock = stock(product, quiet, soldOutSince);
        return stock.isPresent() ? stock : price(product, quiet);
    }

    private static Optional<Undone> stock(ProductView product, List<Pending> quiet, Optional<Instant> soldOutSince) {
        if (!product.listed() || product.stock().availability() != Availability.OUT) {
            return Optional.empty();
        }
        return quiet.stream()
                .filter(each -> each.notice() instanceof Notice.BackInStock)
                .findFirst()
                .flatMap(back -> soldOutSince
                        .filter(since -> !since.isBefore(back.at()))
                        .map(since -> new Stock(back.at(), since)));
    }

    /** Whether a product cost before what it costs now; what a litre or a form of it costs says nothing of that. */
    private static boolean wasBefore(Notice notice, Money now) {
        return !(notice instanceof Notice.OfForm)
                && NoticeRow.before(notice).filter(now::equals).isPresent();
    }

    private static Optional<Undone> price(ProductView product, List<Pending> quiet) {
        Optional<Instant> since = product.history().priceSince();
        if (product.price().isEmpty() || since.isEmpty()) {
            return Optional.empty();
        }
        Money now = product.price().get();
        return quiet.stream()
                .filter(each -> wasBefore(each.notice(), now))
                .filter(each -> !since.get().isBefore(each.at()))
                .flatMap(each -> NoticeRow.after(each.notice())
                        .filter(meanwhile -> meanwhile.sameCurrency(now) && !meanwhile.equals(now))
                        .<Undone>map(meanwhile -> new Price(meanwhile, each.at(), now, since.get()))
                        .stream())
                .findFirst();
    }
}
