package io.shelftalker.scraper.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lots whose markup still tells where bidding began. */
class AuctionPriceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><b class=price>$230</b> <i>4 bids</i></p><p>Starting price $70</p>",
                "<p><b class=price>$230</b> <i><span>4</span> <span>bids</span></i></p><p>Opening bid: $70</p>",
                "<p>Starting bid $70</p><dl><dt>Current bid</dt><dd class=price>$230</dd></dl>",
                "<p>Aktuelles Gebot <b class=price>$230</b></p><p>Startpreis $70</p>",
                "<p>Mise à prix $70</p><p>Enchère actuelle : <b class=price>$230</b></p>",
                "<p>Puja actual <b class=price>$230</b></p><p>Precio de salida $70</p>"
            })
    void aBidIsThePriceAndNotWhereBiddingBegan(String lot) {
        assertThat(price(lot)).isEqualTo("230.00 USD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Starting price <b class=price>$70</b></p><p>0 bids</p><p>Estimate $300 - $500</p>",
                "<p>Starting price $70</p><p>Frame for it <b class=price>$230</b></p>",
                "<p><b class=price>$230</b> with chair</p><p>0 bids</p><p>Starting price $70</p>",
                "<p><b class=price>$70</b> <i>4 bids</i></p><p>Starting price $20</p>",
                """
                <p>Starting price $70</p><p>0 bids</p><div class=related-lots>
                <div><a href=/lot/2><img src=2.jpg alt="">Chair</a><b class=price>$230</b> <i>4 bids</i></div></div>"""
            })
    void whereNobodyBidMoreThatIsStillThePrice(String lot) {
        assertThat(price(lot)).isEqualTo("70.00 USD");
    }

    private static String price(String lot) {
        String page = """
                <title>Oak Table</title><script type="application/ld+json">{"@type":"Product","name":"Oak Table",
                "offers":{"@type":"Offer","price":70,"priceCurrency":"USD","availability":"InStock"}}</script>
                <h1>Oak Table</h1>""";
        String url = "https://auction.example/lot/oak-table";
        return Extractors.all()
                .read(Page.of(URI.create(url), Jsoup.parse(page + lot, url)))
                .price()
                .orElseThrow()
                .toString();
    }
}
