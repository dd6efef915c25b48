package io.shelftalker.scraper.feed;

import io.shelftalker.catalog.product.Facts;
import io.shelftalker.catalog.product.Observation;
import io.shelftalker.catalog.product.Stock;
import io.shelftalker.i18n.Money;
import io.shelftalker.scraper.extract.Gtins;
import io.shelftalker.scraper.markup.Texts;
import io.shelftalker.scraper.sitemap.Urls;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One item of a Merchant feed.
 *
 * @param fields by their names without prefix; of a repeated one, the first
 * @see <a href="https://support.google.com/merchants/answer/7052112">Google: product data specification</a>
 */
record MerchantItem(Map<String, String> fields) {
    private static final List<String> FACETS =
            List.of("color", "size", "material", "pattern", "gender", "age_group", "condition", "unit_pricing_measure");

    MerchantItem {
        fields = Map.copyOf(fields);
    }

    /** Its row; none where it has no id, name or link. */
    Optional<FeedRow> row(URI feed, Instant at) {
        Optional<String> id = text("id").or(() -> text("guid"));
        Optional<URI> link = text("link").flatMap(value -> Urls.absolute(feed, value));
        Optional<String> name = text("title").flatMap(Texts::plain);
        if (id.isEmpty() || link.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        Optional<Money> full = text("price").flatMap(FeedPrices::read);
        Optional<Money> sale = text("sale_price").filter(price -> isOnSale(at)).flatMap(FeedPrices::read);
        Optional<Money> price = sale.or(() -> full);
        URI key = URI.create(link.get() + "#" + Integer.toHexString(id.get().hashCode()) + "-"
                + id.get().length());
        return Optional.of(new FeedRow(
                key,
                new Observation(
                        id.get(),
                        link.get(),
                        facts(feed, name.get(), id.get()),
                        price,
                        FeedPrices.reducedFrom(full, price),
                        stock(),
                        at,
                        "merchant-feed")));
    }

    private Facts facts(URI feed, String name, String id) {
        return new Facts(
                name,
                text("brand").flatMap(Texts::plain),
                text("description").flatMap(Texts::plain),
                text("product_type")
                        .or(() -> text("google_product_category"))
                        .map(MerchantItem::path)
                        .orElse(List.of()),
                Optional.of(id),
                text("gtin").flatMap(Gtins::read),
                text("mpn"),
                text("image_link").flatMap(image -> Urls.absolute(feed, image)),
                facets());
    }

    private Map<String, String> facets() {
        Map<String, String> facets = new HashMap<>();
        FACETS.forEach(facet -> text(facet).ifPresent(value -> facets.put(facet.replace('_', ' '), value)));
        return facets;
    }

    private static List<String> path(String text) {
        return Arrays.stream(text.split(">"))
                .map(String::strip)
                .filter(part -> !part.isEmpty() && !part.matches("\\d+"))
                .toList();
    }

    private Stock stock() {
        String word = text("availability").orElse("").toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
        return Stock.ofSchema(
                switch (word) {
                    case "instock", "available", "availablefororder" -> "InStock";
                    case "outofstock" -> "OutOfStock";
                    case "preorder" -> "PreOrder";
                    case "backorder" -> "BackOrder";
                    default -> "";
                });
    }

    /** A sale without dates is on; one with dates that cannot be read is not. */
    private boolean isOnSale(Instant at) {
        Optional<String> dates = text("sale_price_effective_date");
        if (dates.isEmpty()) {
            return true;
        }
        String[] ends = dates.get().split("/");
        try {
            return ends.length == 2
                    && !moment(ends[0]).isAfter(at)
                    && moment(ends[1]).isAfter(at);
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text.strip().replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                .toInstant();
    }

    private Optional<String> text(String field) {
        return Optional.ofNullable(fields.get(field)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
