package io.shelftalker.scraper.extract;

import io.shelftalker.scraper.markup.Items;
import io.shelftalker.scraper.markup.MainProduct;
import io.shelftalker.scraper.markup.PageSigns;
import io.shelftalker.scraper.markup.ProductItem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the main product of a page's items, whatever syntax they are written in.
 *
 * @see <a href="https://schema.org/Product">schema.org/Product</a>
 */
final class ItemReading {
    private static final int MOST_IMAGES = 20;
    private static final double OF_SHOP = 0.6;
    private static final double NAMED_AS_SHOP = 0.61;

    private ItemReading() {}

    /** Says what the items tell of the product that the page is about. */
    static void say(Items items, Page page, Claims claims) {
        if (!items.isEmpty()) {
            MainProduct.of(items, signs(page)).ifPresent(product -> say(product, page, claims));
        }
    }

    private static PageSigns signs(Page page) {
        List<String> headings =
                page.heading().or(() -> page.meta("og:title")).stream().toList();
        return new PageSigns(Set.copyOf(List.of(page.url(), page.canonical())), headings, page.title());
    }

    private static void say(ProductItem product, Page page, Claims claims) {
        Optional<String> name = product.name();
        List<ProductItem> variants = product.variants(page.url());
        claims.say(Field.NAME, name, "name");
        brand(product, page, claims);
        claims.say(Field.DESCRIPTION, product.description(), "description");
        List<String> category = new Breadcrumbs(product.items(), page).of(product.node(), name);
        claims.say(Field.CATEGORY, Optional.of(category).filter(path -> !path.isEmpty()), "breadcrumbs");
        codes(product, claims);
        if (variants.size() == 1) {
            codes(variants.getFirst(), claims);
        }
        List<String> images = Stream.concat(Stream.of(product), variants.stream())
                .flatMap(each -> each.images().stream())
                .distinct()
                .limit(MOST_IMAGES)
                .toList();
        claims.say(Field.IMAGES, Optional.of(images).filter(urls -> !urls.isEmpty()), "image");
        Offers offers = new Offers(page);
        offers.say(product, variants, claims);
        List<Variant> forms = Forms.of(product, offers);
        claims.say(Field.VARIANTS, Optional.of(forms).filter(all -> !all.isEmpty()), "hasVariant");
        product.rating().ifPresent(rating -> Score.of(rating).say(claims));
        claims.say(Field.STORES, InStores.of(product), "availableAtOrFrom");
        Attributes.say(product.items(), product.node(), name, claims);
    }

    /** Many shop systems name the shop where nobody entered a brand. */
    private static void brand(ProductItem product, Page page, Claims claims) {
        Optional<String> brand = product.brands().stream()
                .filter(name -> !Placeholder.is(Field.BRAND, name))
                .findFirst();
        double sureness = brand.filter(name -> ShopName.is(name, page)).isPresent() ? NAMED_AS_SHOP : 1;
        claims.say(Field.BRAND, brand, "brand", sureness);
    }

    /** The code of its offers, where they have but one. */
    private static Optional<String> offered(ProductItem product) {
        List<String> codes = product.offers().stream()
                .flatMap(offer -> offer.sku().stream())
                .distinct()
                .toList();
        return codes.size() == 1 ? Optional.of(codes.getFirst()) : Optional.empty();
    }

    private static void codes(ProductItem product, Claims claims) {
        Optional<String> sku = product.sku().or(() -> offered(product));
        // A trade item number is seldom what the shop itself calls the product.
        boolean ofTrade = sku.filter(product.gtins()::contains).isPresent();
        claims.say(Field.SKU, sku, "sku", ofTrade ? OF_SHOP : 1);
        claims.say(
                Field.GTIN,
                product.gtins().stream()
                        .flatMap(text -> Gtins.read(text).stream())
                        .findFirst(),
                "gtin");
        // Many shops repeat their own code where the maker's is asked for.
        double sureness = product.mpn().equals(product.sku()) ? OF_SHOP : 1;
        claims.say(Field.MPN, product.mpn(), "mpn", sureness);
    }
}
