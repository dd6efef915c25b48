package io.shelftalker.scraper.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.catalog.product.Availability;
import io.shelftalker.catalog.product.Stock;
import java.net.URI;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Auctions and small advertisements whose offer is over: nobody can buy any more, whether or not somebody did. */
class EndedOfferTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Lot 12</p><h4>Status</h4><span>Not sold</span>",
                "<p>Lot 12</p><p><b>Status:</b> UNSOLD</p>",
                "<div class=badge>Sold!</div>",
                "<p>Lot passed</p>",
                "<p>Auction closed.</p>",
                "<div><em>Bidding ended</em></div>",
                "<p>Enchères en ligne</p><p>Invendu</p>",
                "<p>L’enchère est terminée</p>",
                "<ul><li>Statut : vente terminée</li></ul>",
                "<p>Mindestgebot</p><dl><dt>Status</dt><dd>Nicht verkauft</dd></dl>",
                "<p>Asta conclusa</p>",
                "<p>Veiling 4</p><p>Niet verkocht</p>",
                "<p>Торги завершены</p>",
                "<p>Lot 12</p><div class=used-border><p>Not sold</p></div>"
            })
    void anOfferThatIsOverIsOutOfStock(String note) {
        assertThat(stock(note).availability()).isEqualTo(Availability.OUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h4>Status</h4><span>Not sold</span>",
                "<p>Statut : non vendu</p>",
                "<p>Lot 12</p><p>Not sold separately</p>",
                "<p>Auction</p><p>Not sold in stores</p>",
                "<p><b>Not sold</b> in stores</p>",
                "<p>Stand <span>not sold</span></p>",
                "<p>What is not sold goes back to its maker</p>",
                "<p><b>12</b> sold</p>",
                "<div>12</div><div>sold</div>",
                "<dl><dt>Sold</dt><dd>12</dd></dl>",
                "<p>Sold: 12</p>",
                "<p>Vendu par <a href=/holm>Holm</a></p>",
                "<p>Vendu</p><p>12</p>",
                "<nav><a href=/ended>Ended</a></nav><a href=/sold>Sold</a>",
                "<div class=related-items><p>Unsold</p></div>",
                "<div class=used-offers><p>Sold</p></div>",
                """
                <div class=row>
                <div class=col><a href=/p/1><img src=1.jpg alt="">Pot</a><b>Sold</b></div>
                <div class=col><a href=/p/2><img src=2.jpg alt="">Pan</a><b>Unsold</b></div>
                <div class=col><a href=/p/3><img src=3.jpg alt="">Lid</a><b>Sold</b></div></div>"""
            })
    void whatOnlySoundsLikeAnEndSaysNothing(String note) {
        assertThat(stock(note)).isEqualTo(Stock.UNKNOWN);
    }

    private static Stock stock(String html) {
        String page = "<title>Kettle</title><h1>Kettle</h1><p class=\"price\">€ 59.90</p>";
        String url = "https://auction.example/lot/kettle";
        return Extractors.all()
                .read(Page.of(URI.create(url), Jsoup.parse(page + html, url)))
                .stock();
    }
}
