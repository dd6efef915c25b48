package io.shelftalker.scraper.extract;

import io.shelftalker.catalog.product.Stock;
import io.shelftalker.i18n.Money;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * OpenGraph and product meta tags.
 *
 * @see <a href="https://ogp.me/">The Open Graph protocol</a>
 */
@Singleton
final class OpenGraph implements Extractor {
    @Override
    public String name() {
        return "opengraph";
    }

    @Override
    public int rank() {
        return 50;
    }

    @Override
    public Optional<Reading> read(Markup page) {
        Offered offer = offer(page);
        boolean product =
                page.meta("og:type").filter(type -> type.contains("product")).isPresent();
        if (!product && offer.price().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Reading(
                text(page, 300, "og:title"),
                text(page, 100, "product:brand", "og:brand"),
                text(page, 5000, "og:description"),
                first(page, "product:category").map(Breadcrumbs::path).orElse(List.of()),
                codes(page),
                first(page, "og:image:secure_url", "og:image", "og:image:url"),
                offer,
                Map.of()));
    }

    private static Offered offer(Markup page) {
        Optional<Money> price = price(page, "product:sale_price")
                .or(() -> price(page, "product:price"))
                .or(() -> price(page, "og:price"));
        Optional<Money> original = price(page, "product:original_price").or(() -> price(page, "product:price"));
        Stock stock = first(page, "product:availability", "og:availability")
                .map(Stocks::read)
                .orElse(Stock.UNKNOWN);
        return new Offered(price, original, stock).consistent();
    }

    private static Optional<Money> price(Markup page, String property) {
        return page.meta(property + ":amount")
                .flatMap(amount -> page.meta(property + ":currency").flatMap(code -> Amounts.read(amount, code)));
    }

    private static Reading.Codes codes(Markup page) {
        return new Reading.Codes(
                text(page, 100, "product:retailer_item_id", "product:sku"),
                first(page, "product:gtin", "product:ean", "product:upc", "product:isbn")
                        .flatMap(Gtins::read),
                text(page, 100, "product:mfr_part_no", "product:mpn"));
    }

    private static Optional<String> text(Markup page, int most, String... names) {
        return first(page, names).flatMap(text -> Texts.plain(text, most));
    }

    private static Optional<String> first(Markup page, String... names) {
        return Stream.of(names).flatMap(name -> page.meta(name).stream()).findFirst();
    }
}
