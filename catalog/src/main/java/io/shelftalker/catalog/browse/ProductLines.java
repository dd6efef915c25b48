package io.shelftalker.catalog.browse;

import io.shelftalker.catalog.product.Availability;
import io.shelftalker.catalog.product.Stock;
import io.shelftalker.i18n.Money;
import io.shelftalker.i18n.Phrase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said of a product, line by line. */
public final class ProductLines {
    private static final int MOST_OTHERS = 4;

    private ProductLines() {}

    /** Price · stock, as lists show it. */
    public static Phrase brief(ProductView product) {
        return Phrase.joined(" · ", List.of(price(product), stock(product)));
    }

    /** All there is to say, as a card shows it. */
    static List<Phrase> full(ProductView product, List<StoreShelf> shelves) {
        Phrase first =
                Phrase.joined(" · ", List.of(price(product), stock(product), unitPrice(product), rating(product)));
        List<Phrase> lines = new ArrayList<>(List.of(first));
        reduced(product).ifPresent(lines::add);
        VariantLines.of(product).forEach(lines::add);
        StoreLines.brief(product, shelves).ifPresent(lines::add);
        others(product).ifPresent(lines::add);
        lowest(product).ifPresent(lines::add);
        lines.add(verified(product));
        return lines;
    }

    /** What others may be told who read it at any time: each is true of the moment that is named. */
    static List<Phrase> passedOn(ProductView product) {
        List<Phrase> lines = new ArrayList<>();
        lines.add(Phrase.joined(" · ", List.of(price(product), stock(product), unitPrice(product), rating(product))));
        reduced(product).ifPresent(lines::add);
        lines.add(Phrase.of("inline.as-of", Phrase.when(product.verifiedAt())));
        return lines;
    }

    /** The last price, with its age where the page showed none since. */
    public static Phrase price(ProductView product) {
        if (product.price().isEmpty()) {
            return Phrase.of("product.price.unknown");
        }
        Money price = product.price().get();
        return agedSince(product, product.priceAt())
                .map(at -> Phrase.of("product.price.aged", price, Phrase.ago(at)))
                .orElse(Phrase.of("product.price", price));
    }

    /** The last stock, with its age where the page showed none since. */
    public static Phrase stock(ProductView product) {
        if (!product.listed()) {
            return Phrase.of("product.delisted");
        }
        Phrase stock = stock(product.stock());
        return agedSince(product, product.stockAt())
                .map(at -> Phrase.of("product.stock.aged", stock, Phrase.ago(at)))
                .orElse(stock);
    }

    /** The stock of one offer. */
    public static Phrase stock(Stock stock) {
        return switch (stock.availability()) {
            case UNKNOWN -> Phrase.of("product.stock.unknown");
            case OUT ->
                Phrase.of(
                        stock.reason().filter("Discontinued"::equals).isPresent()
                                ? "product.stock.discontinued"
                                : "product.stock.out");
            case IN ->
                stock.left().isPresent()
                        ? Phrase.of("product.stock.left", stock.left().get())
                        : Phrase.of(inStock(stock.reason().orElse("InStock")));
        };
    }

    private static String inStock(String reason) {
        return switch (reason) {
            case "PreOrder", "PreSale" -> "product.stock.preorder";
            case "BackOrder", "MadeToOrder" -> "product.stock.backorder";
            case "LimitedAvailability" -> "product.stock.limited";
            case "InStoreOnly" -> "product.stock.store";
            case "OnlineOnly" -> "product.stock.online";
            default -> "product.stock.in";
        };
    }

    private static Phrase unitPrice(ProductView product) {
        return product.unitPrice()
                .map(unit -> switch (unit.unit()) {
                    case LITRE -> Phrase.of("product.unit.litre", unit.money());
                    case KILOGRAM -> Phrase.of("product.unit.kilogram", unit.money());
                })
                .orElse(Phrase.NOTHING);
    }

    private static Phrase rating(ProductView product) {
        return product.rating()
                .map(rating -> {
                    BigDecimal rounded = rating.ofFive().setScale(1, RoundingMode.HALF_UP);
                    return rating.reviews()
                            .map(reviews -> Phrase.of("product.rating.counted", rounded, reviews))
                            .orElseGet(() -> Phrase.of("product.rating", rounded));
                })
                .orElse(Phrase.NOTHING);
    }

    private static Optional<Phrase> reduced(ProductView product) {
        return product.price().flatMap(price -> product.listPrice()
                .filter(list -> list.sameCurrency(price) && price.isBelow(list))
                .map(list -> Phrase.of("product.reduced", list)));
    }

    /** Whose offer it is and what other shops ask, where several have it. */
    private static Optional<Phrase> others(ProductView product) {
        if (product.others().isEmpty()) {
            return Optional.empty();
        }
        List<Phrase> others = product.others().stream()
                .limit(MOST_OTHERS)
                .map(ProductLines::other)
                .toList();
        int more = product.others().size() - others.size();
        Phrase listed = Phrase.joined(" · ", others);
        return Optional.of(
                more == 0
                        ? Phrase.of("product.others", product.vendor(), listed)
                        : Phrase.of("product.others.more", product.vendor(), listed, more));
    }

    private static Phrase other(OtherOffer other) {
        if (other.availability() == Availability.OUT) {
            return Phrase.of("product.other.out", other.vendor());
        }
        return other.price()
                .map(price -> Phrase.of("product.other", other.vendor(), price))
                .orElseGet(() -> Phrase.literal(other.vendor()));
    }

    /** How the price stands among those before it; nothing where there were none. */
    private static Optional<Phrase> lowest(ProductView product) {
        PriceHistory history = product.history();
        if (product.price().isEmpty() || history.before().isEmpty()) {
            return Optional.empty();
        }
        Money price = product.price().get();
        Money before = history.before().get();
        Money lowest = history.lowest90Days().orElse(price);
        if (lowest.isBelow(price)) {
            return Optional.of(Phrase.of("product.lowest.was", lowest));
        }
        if (!price.isBelow(before) || history.priceSince().isEmpty()) {
            return Optional.empty();
        }
        boolean ever = history.lowestEver().filter(price::equals).isPresent();
        return Optional.of(Phrase.of(
                ever ? "product.lowest.ever" : "product.lowest.now",
                before,
                Phrase.ago(history.priceSince().get())));
    }

    private static Phrase verified(ProductView product) {
        return Phrase.of("product.verified", Phrase.ago(product.verifiedAt()));
    }

    /** When something was last read that the page has not shown since. */
    private static Optional<Instant> agedSince(ProductView product, Optional<Instant> read) {
        return read.filter(at -> at.isBefore(product.verifiedAt()));
    }
}
