package io.shelftalker.scraper.extract;

import io.shelftalker.catalog.product.Stock;
import io.shelftalker.scraper.markup.Texts;
import io.shelftalker.scraper.trail.CategoryPath;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * OpenGraph and product meta tags.
 *
 * @see <a href="https://ogp.me/">The Open Graph protocol</a>
 */
@Singleton
final class OpenGraph implements Extractor {
    /** What only pages of products say. */
    private static final String[] OF_PRODUCTS = {
        "product:retailer_item_id", "product:availability", "product:condition", "product:brand", "og:brand"
    };

    @Override
    public String name() {
        return "opengraph";
    }

    @Override
    public void read(Page page, Claims claims) {
        Offered offer = offer(page);
        boolean product =
                page.meta("og:type").filter(type -> type.contains("product")).isPresent()
                        || first(page, OF_PRODUCTS).isPresent();
        if (!product && offer.price().isEmpty()) {
            return;
        }
        claims.say(Field.NAME, text(page, 300, "og:title"), "og:title");
        claims.say(Field.BRAND, text(page, 100, "product:brand", "og:brand"), "product:brand");
        claims.say(Field.DESCRIPTION, text(page, 5000, "og:description"), "og:description");
        claims.say(Field.CATEGORY, first(page, "product:category").map(CategoryPath::written), "product:category");
        claims.say(
                Field.IMAGES,
                first(page, "og:image:secure_url", "og:image", "og:image:url").map(List::of),
                "og:image");
        claims.say(Field.CONDITION, first(page, "product:condition").flatMap(Conditions::read), "product:condition");
        codes(page, claims);
        offer.say(claims, "product:price");
    }

    private static Offered offer(Page page) {
        Optional<Price> price = price(page, "product:sale_price")
                .or(() -> price(page, "product:price"))
                .or(() -> price(page, "og:price"));
        Optional<Price> original = price(page, "product:original_price")
                .or(() -> price(page, "og:price:standard"))
                .or(() -> price(page, "product:price"));
        Stock stock = first(page, "product:availability", "og:availability")
                .map(Stocks::read)
                .orElse(Stock.UNKNOWN);
        return new Offered(price, original, stock).consistent();
    }

    private static Optional<Price> price(Page page, String property) {
        Optional<String> currency = first(page, property + ":currency", "product:price:currency", "og:price:currency");
        return first(page, property + ":amount", property + "_amount")
                .flatMap(amount -> Amounts.read(amount, currency, page.prices()));
    }

    private static void codes(Page page, Claims claims) {
        claims.say(
                Field.SKU,
                text(page, 100, "product:retailer_item_id", "product:sku", "product:retailer_part_no"),
                "product:retailer_item_id");
        claims.say(
                Field.GTIN,
                first(page, "product:gtin", "product:ean", "product:upc", "product:isbn")
                        .flatMap(Gtins::read),
                "product:gtin");
        claims.say(Field.MPN, text(page, 100, "product:mfr_part_no", "product:mpn"), "product:mfr_part_no");
    }

    private static Optional<String> text(Page page, int most, String... names) {
        return first(page, names).flatMap(text -> Texts.plain(text, most));
    }

    private static Optional<String> first(Page page, String... names) {
        for (String name : names) {
            Optional<String> said = page.meta(name);
            if (said.isPresent()) {
                return said;
            }
        }
        return Optional.empty();
    }
}
