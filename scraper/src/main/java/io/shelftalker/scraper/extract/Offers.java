package io.shelftalker.scraper.extract;

import io.shelftalker.catalog.product.Availability;
import io.shelftalker.catalog.product.Stock;
import io.shelftalker.scraper.markup.OfferItem;
import io.shelftalker.scraper.markup.ProductItem;
import io.shelftalker.scraper.markup.WrittenPrice;
import io.shelftalker.scraper.price.PriceContext;
import io.shelftalker.scraper.sitemap.Urls;
import java.net.URI;
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

    /** Where every form's offer is told, none of them is mistaken for the product's. */
    private static final double OF_ALL = 1.1;

    private record Choice(Offered offered, OfferItem item) {
        boolean used() {
            return item.isUsed();
        }
    }

    private final PriceContext prices;
    private final URI here;

    Offers(Page page) {
        prices = page.prices();
        here = page.url();
    }

    /** Says the best offer of a product, or of its variants where it has none itself. */
    void say(ProductItem product, List<ProductItem> variants, Claims claims) {
        List<Choice> all = all(product, variants);
        best(all).ifPresent(choice -> {
            choice.offered().say(claims, "offers");
            if (all.size() > 1) {
                Stock stock = choice.offered().stock();
                claims.say(Field.STOCK, Optional.of(stock).filter(Stock::isKnown), "all offers", OF_ALL);
            }
            claims.say(Field.CONDITION, choice.item().condition().flatMap(Conditions::read), "itemCondition");
        });
    }

    /** The best offer of a variant. */
    Offered of(ProductItem variant) {
        return best(choices(variant)).map(Choice::offered).orElse(Offered.NOTHING);
    }

    private List<Choice> all(ProductItem product, List<ProductItem> variants) {
        List<Choice> own = choices(product);
        return own.isEmpty() || variants.size() == 1
                ? Stream.concat(variants.stream().flatMap(variant -> choices(variant).stream()), own.stream())
                        .toList()
                : own;
    }

    private Optional<Choice> best(List<Choice> all) {
        return named(all).or(() -> all.stream().min(ORDER));
    }

    /** The only offer that says that it stands at the page's address, where the page is of one form among several. */
    private Optional<Choice> named(List<Choice> choices) {
        if (here.getRawQuery() == null || choices.size() < 2) {
            return Optional.empty();
        }
        List<Choice> named = choices.stream()
                .filter(choice -> choice.item()
                        .url()
                        .flatMap(url -> Urls.absolute(here, url))
                        .filter(here::equals)
                        .isPresent())
                .limit(2)
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
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
        Price price = one.price().get();
        return price.currency().equals(other.price().get().currency())
                ? price.amount().compareTo(other.price().get().amount())
                : 0;
    }

    private List<Choice> choices(ProductItem product) {
        return product.offers().stream().map(this::choice).toList();
    }

    private Choice choice(OfferItem offer) {
        Offered offered = new Offered(
                offer.price().flatMap(this::price), offer.listPrice().flatMap(this::price), stock(offer));
        return new Choice(offered.consistent(), offer);
    }

    private Optional<Price> price(WrittenPrice price) {
        if (!price.isNumber()) {
            return Amounts.read(price.amount().asText(), price.currency(), prices);
        }
        return price.currency().isPresent()
                ? Amounts.read(price.amount().decimalValue(), price.currency().get(), prices)
                        .map(Price::of)
                : Price.of(price.amount().decimalValue(), Optional.empty());
    }

    private static Stock stock(OfferItem offer) {
        Stock stock = offer.availability().map(Stock::ofSchema).orElse(Stock.UNKNOWN);
        return stock.availability() == Availability.IN
                ? offer.left().map(stock::withLeft).orElse(stock)
                : stock;
    }
}
