package io.shelftalker.scraper.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Pages that would take all time or memory of a reader who believes them. */
class BoundsTest {

    @Test
    void endsWhereItemsReferToEachOtherInAWebThatDoubles() {
        String page = IntStream.range(0, 40)
                .mapToObj(level -> """
                        <p id="a%1$d" itemprop="x" itemscope itemref="a%2$d b%2$d"></p><p id="b%1$d" itemprop="y" itemscope itemref="a%2$d b%2$d"></p>
                        """.formatted(level, level + 1))
                .collect(Collectors.joining("", "<div itemscope itemref='a0 b0'></div>", ""));

        assertThat(Items.ofMicrodata(Jsoup.parse(page), Pages.HERE).roots()).isNotEmpty();
    }

    @Test
    void endsWhereThingsReferToEachOtherInALongChain() {
        String page = IntStream.range(0, 20_000)
                .mapToObj(link -> "<p about='#%d' typeof='Thing'><a property='next' href='#%d'></a></p>"
                        .formatted(link, link + 1))
                .collect(Collectors.joining("", "<div vocab='http://schema.org/'>", "</div>"));

        assertThat(Items.ofRdfa(Jsoup.parse(page), Pages.HERE).roots()).isNotEmpty();
    }

    @Test
    void endsWhereAnOfferIsItsOwnPrice() {
        Items items = Items.ofJsonLd(List.of("""
                {"@type":"Product","@id":"#p","name":"Loop","isVariantOf":{"@id":"#p"},
                 "offers":{"@type":"Offer","@id":"#o","price":{"@id":"#o"},"offers":{"@id":"#o"},"itemOffered":{"@id":"#p"}}}"""), Pages.HERE);

        ProductItem product = MainProduct.of(items, PageSigns.of(Pages.HERE)).orElseThrow();

        assertThat(product.offers()).allMatch(offer -> offer.price().isEmpty());
        assertThat(product.variants(Pages.HERE)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void endsWhereABlockIsHiddenAgainAndAgain() {
        assertThat(Items.ofJsonLd(List.of("<!--".repeat(500_000), "//\n".repeat(500_000)), Pages.HERE)
                        .isEmpty())
                .isTrue();
    }
}
