package io.shelftalker.scraper.extract;

import io.shelftalker.catalog.product.Availability;
import io.shelftalker.catalog.product.Stock;
import io.shelftalker.i18n.Money;
import io.shelftalker.scraper.markup.OfferItem;
import io.shelftalker.scraper.markup.ProductItem;
import io.shelftalker.scraper.markup.WrittenPrice;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses the offer that a buyer would take: new before used, there before not, then the cheapest. */
final class Offers {
    private static final Comparator<Choice> ORDER = Comparator.comparing(Choice::used)
            .thenComparing(choice -> place(choice.offered().stock().availability()))
            .thenComparing(choice -> choice.offered().price().isEmpty())
            .thenComparing(Choice::offered, Offers::cheaper);

    private record Choice(Offered offered, boolean used) {}

    private Offers() {}

    /** The best offer of a product, or of its variants where it has none itself. */
    static Offered best(ProductItem product, List<ProductItem> variants) {
        List<Choice> own = choices(product);
        List<Choice> all = own.isEmpty() || variants.size() == 1
                ? Stream.concat(variants.stream().flatMap(variant -> choices(variant).stream()), own.stream())
                        .toList()
                : own;
        return all.stream().min(ORDER).map(Choice::offered).orElse(Offered.NOTHING);
    }

    private static int place(Availability availability) {
        return switch (availability) {
            case IN -> 0;
            case UNKNOWN -> 1;
            case OUT -> 2;
        };
    }

    private static int cheaper(Offered one, Offered other) {
        if (one.price().isEmpty() || other.price().isEmpty()) {
            return 0;
        }
        Money price = one.price().get();
        return price.sameCurrency(other.price().get())
                ? price.compareTo(other.price().get())
                : 0;
    }

    private static List<Choice> choices(ProductItem product) {
        return product.offers().stream().map(Offers::choice).toList();
    }

    private static Choice choice(OfferItem offer) {
        Offered offered = new Offered(
                offer.price().flatMap(Offers::money), offer.listPrice().flatMap(Offers::money), stock(offer));
        return new Choice(offered.consistent(), offer.isUsed());
    }

    private static Optional<Money> money(WrittenPrice price) {
        return price.currency()
                .flatMap(code -> price.isNumber()
                        ? Amounts.read(price.amount().decimalValue(), code)
                        : Amounts.read(price.amount().asText(), code));
    }

    private static Stock stock(OfferItem offer) {
        Stock stock = offer.availability().map(Stock::ofSchema).orElse(Stock.UNKNOWN);
        return stock.availability() == Availability.IN
                ? offer.left().map(stock::withLeft).orElse(stock)
                : stock;
    }
}
