package io.shelftalker.scraper.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The product of every {@code .html} in {@code product} is what the {@code .txt} of the same name says. */
class ProductItemTest {

    @ParameterizedTest
    @MethodSource("pages")
    void readsTheProductOfAPage(String page) {
        assertThat(read(page)).isEqualTo(Pages.text("product/" + page + ".txt").strip());
    }

    @Test
    void readsTheSameInEverySyntax() {
        assertThat(read("twin-microdata")).isEqualTo(read("twin-json-ld"));
        assertThat(read("twin-rdfa")).isEqualTo(read("twin-json-ld"));
    }

    static List<String> pages() throws IOException {
        return Pages.names("product");
    }

    static String read(String page) {
        Document document = Pages.page("product/" + page);
        PageSigns signs = new PageSigns(Set.of(Pages.HERE), List.of(), document.title());
        Optional<ProductItem> product = MainProduct.of(Pages.items(document), signs);
        return product.map(ProductItemTest::told).orElse("nothing");
    }

    private static String told(ProductItem product) {
        List<String> lines = new ArrayList<>();
        product.name().ifPresent(name -> lines.add("name: " + name));
        product.brand().ifPresent(brand -> lines.add("brand: " + brand));
        product.description().ifPresent(text -> lines.add("description: " + text));
        product.sku().ifPresent(sku -> lines.add("sku: " + sku));
        product.mpn().ifPresent(mpn -> lines.add("mpn: " + mpn));
        product.gtins().forEach(gtin -> lines.add("gtin: " + gtin));
        product.url().ifPresent(url -> lines.add("url: " + url));
        product.images().forEach(image -> lines.add("image: " + image));
        product.rating()
                .ifPresent(rating -> lines.add("rating: " + rating.value().asText() + " by "
                        + rating.count().map(count -> count.asText()).orElse("?")));
        product.offers().forEach(offer -> lines.add("offer:" + told(offer)));
        product.variants(Pages.HERE)
                .forEach(variant -> lines.add("variant: " + variant.sku().orElse("?")
                        + variant.offers().stream().map(offer -> told(offer)).toList()));
        return String.join("\n", lines);
    }

    private static String told(OfferItem offer) {
        StringBuilder told = new StringBuilder();
        offer.price().ifPresent(price -> told.append(' ').append(told(price)));
        offer.listPrice().ifPresent(price -> told.append(" instead of ").append(told(price)));
        told.append(offer.aggregate() ? " or more" : "");
        offer.availability().ifPresent(name -> told.append(", ").append(name));
        offer.condition().ifPresent(name -> told.append(", ").append(name));
        told.append(offer.isUsed() ? " (used)" : "");
        offer.left().ifPresent(left -> told.append(", ").append(left).append(" left"));
        offer.sku().ifPresent(sku -> told.append(", ").append(sku));
        offer.url().ifPresent(url -> told.append(", ").append(url));
        offer.seller().ifPresent(seller -> told.append(", from ").append(seller));
        return told.toString();
    }

    private static String told(WrittenPrice price) {
        return price.amount() + price.currency().map(code -> " " + code).orElse("");
    }
}
