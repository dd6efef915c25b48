package io.shelftalker.scraper.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.catalog.product.Availability;
import io.shelftalker.catalog.product.Stock;
import java.net.URI;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages show of the stock, as the themes of many shop systems build them. */
class VisibleStockTest {
    private static final String BUY = "<button>Add to cart</button>";
    private static final String OTHERS = """
            <h2>You might like</h2><div class="row">
            <div class="col card"><a href="/p/1"><img src="1.jpg" alt="">Pot</a><b>Sold out</b></div>
            <div class="col card"><a href="/p/2"><img src="2.jpg" alt="">Pan</a><button>Add to cart</button></div>
            <div class="col card"><a href="/p/3"><img src="3.jpg" alt="">Lid</a><b>Sold out</b></div></div>""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a class=\"btn\" href=\"/cart\">Zum Warenkorb</a>",
                "<a class=\"btn\" href=\"/koszyk\">Przejdź do koszyka</a>",
                "<a class=\"btn\" href=\"/ostukorv\">Vaata ostukorvi</a>",
                "<button>View cart</button><button>Proceed to checkout</button>",
                "<button>Перейти в корзину</button>"
            })
    void aWayToTheCartIsNoWayToBuy(String buttons) {
        assertThat(stock("<p>Sold out</p>" + buttons)).isEqualTo(Availability.OUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a class=\"btn btn-cart\" href=\"/cart\">2</a>",
                "<a class=\"to-cart\" href=\"https://shop.example/checkout/cart/\">2</a>",
                "<a class=\"button-cart\" href=\"/warenkorb.html#top\">2</a>"
            })
    void aLinkToTheBareCartSaysNothingWhateverItIsNamed(String link) {
        assertThat(stock(link)).isEqualTo(Availability.UNKNOWN);
        assertThat(stock("<p>Sold out</p>" + link)).isEqualTo(Availability.OUT);
    }

    @Test
    void aFormThatPutsItIntoTheCartBuysItInWhateverLanguage() {
        String form = form("<button type=\"button\">-</button><button type=\"submit\" name=\"add\">Kelimutu</button>");

        assertThat(stock(form)).isEqualTo(Availability.IN);
        assertThat(stock("<p>Sold out</p>" + form)).isEqualTo(Availability.OUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<button>-</button><button>+</button><button disabled>Sold out</button>",
                "<button>-</button><button>+</button>",
                "<button>Kelimutu</button><button disabled>Danau</button>",
                "<button>Kelimutu</button><button type=button>Notify me</button>",
                "<button>Add to wishlist</button>",
                "<button>Size guide</button>",
                "<button>E-mail when back</button>",
                "<button>Coming soon</button>"
            })
    void whatAFormDoesBesidesBuyingIsNoWayToBuy(String buttons) {
        assertThat(stock(form(buttons))).isNotEqualTo(Availability.IN);
        assertThat(stock("<p>Sold out</p>" + form(buttons))).isEqualTo(Availability.OUT);
    }

    private static String form(String buttons) {
        return "<form action=\"/cart/add\" method=\"post\">" + buttons + "</form>";
    }

    @Test
    void whatIsSaidOfOtherProductsInAListIsNotSaidOfThisOne() {
        assertThat(stock(BUY + OTHERS)).isEqualTo(Availability.IN);
        assertThat(stock("<p class=\"stock\">Sold out</p>" + OTHERS)).isEqualTo(Availability.OUT);
    }

    @Test
    void whatOneRowOfSeveralSaysWhileOthersSayOtherwiseIsNotSaidOfTheProduct() {
        String laurier = "<li><b>Laurier</b> <i>sold out</i></li>";
        String verdun = "<li><b>Verdun</b> <i>In stock</i></li>";

        assertThat(stock(BUY + "<ul>" + laurier + verdun + "</ul>")).isEqualTo(Availability.IN);
        assertThat(stock("<ul>" + laurier + laurier + "</ul>")).isEqualTo(Availability.OUT);
    }

    @Test
    void oneWayToGetItThatIsClosedSaysNothingOfTheOthers() {
        assertThat(stock(BUY + "<p class=\"stock\">Pickup currently unavailable at Main Street</p>"))
                .isEqualTo(Availability.IN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ul><li>Availability: Out of stock</li></ul>",
                "<dl><dt>Verfügbarkeit</dt><dd>nicht lieferbar</dd></dl>",
                "<table><tr><th>Disponibilité :</th><td>épuisé</td></tr></table>",
                "<p>Stock: 0</p>",
                "<p class=\"stock\">0 in stock</p>"
            })
    void whatIsLabelledAsTheStockCountsBeforeAButton(String note) {
        assertThat(stock(note + BUY)).isEqualTo(Availability.OUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<dl><dt>Gift wrap</dt><dd>Available</dd></dl>",
                "<dl><dt>Gift wrap</dt><dd><b>Not available</b></dd></dl>",
                "<table><tr><th>Ratenzahlung</th><td>Nicht verfügbar</td></tr></table>",
                "<table><tr><td>Montage</td><td>indisponible</td></tr></table>",
                "<ul><li>Free returns</li><li>Installation available</li></ul>"
            })
    void whatIsLabelledAsSomethingElseSaysNothing(String note) {
        assertThat(stock(note)).isEqualTo(Availability.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<dl><dt>Lieferzeit</dt><dd>lieferbar</dd></dl>",
                "<table><tr><th>Availability:</th><td>Available</td></tr></table>",
                "<table><tr><td>$ 59.90</td><td>Available</td></tr></table>",
                "<p>Oak Street</p><p>Available</p>"
            })
    void whatIsLabelledAsTheStockOrNotAtAllIsOfTheProduct(String note) {
        assertThat(stock(note)).isEqualTo(Availability.IN);
    }

    @Test
    void aNoteOfTheDeliveryIsOneOfTheProduct() {
        assertThat(stock("<p class=\"delivery-information\">Nicht mehr verfügbar</p>"))
                .isEqualTo(Availability.OUT);
    }

    @ParameterizedTest
    @CsvSource({
        "<template><p class=stock>Sold out</p></template>",
        "<p class=stock hidden>Sold out</p>",
        "<script>text = 'Sold out'</script>",
        "<select name=size><option disabled>S - sold out</option><option>M</option></select>",
        "<div class='modal fade'><button>Notify me</button></div>"
    })
    void whatIsNotShownSaysNothing(String unseen) {
        assertThat(stock(unseen + BUY)).isEqualTo(Availability.IN);
    }

    @Test
    void whoCountsWhatIsLeftIsHeardBeforeMarkupThatOnlySaysThatThereIsSome() {
        String markup = """
                <script type="application/ld+json">{"@type":"Product","name":"Kettle","offers":
                {"@type":"Offer","price":"59.90","priceCurrency":"EUR","availability":"InStock"}}</script>""";

        assertThat(reading(markup + BUY + "<p>Il n'en reste que 3</p>").stock())
                .isEqualTo(Stock.ofSchema("LimitedAvailability").withLeft(3));
    }

    @Test
    void aNoteOfTheLastOnesNeverOutweighsMarkupThatSaysThereAreNone() {
        String markup = """
                <script type="application/ld+json">{"@type":"Product","name":"Kettle","offers":
                {"@type":"Offer","price":"59.90","priceCurrency":"EUR","availability":"OutOfStock"}}</script>""";

        assertThat(stock(markup + BUY + "<p>Il n'en reste que 3</p>")).isEqualTo(Availability.OUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Nur noch wenige Tage zum halben Preis</p>",
                "<p>Nur noch 2 <b>Tage</b></p>",
                "<p><strong>Plus que 3</strong> jours</p>",
                "<p>Noch 2 Stück <span>bis zum Gratisversand</span></p>"
            })
    void aCountdownIsNoneOfTheStock(String countdown) {
        assertThat(stock("<p class=\"stock\">Sold out</p>" + countdown + BUY)).isEqualTo(Availability.OUT);
    }

    @Test
    void whatAProductIsCalledSaysNotThatItIsThere() {
        String url = "https://shop.example/socks";
        String page = "<title>Last Pieces</title><h1>Last Pieces</h1><p class=\"price\">€ 9.90</p>";

        assertThat(Extractors.all()
                        .read(Page.of(URI.create(url), Jsoup.parse(page, url)))
                        .stock())
                .isEqualTo(Stock.UNKNOWN);
    }

    private static Availability stock(String html) {
        return reading(html).stock().availability();
    }

    private static Reading reading(String html) {
        String page = "<title>Kettle</title><h1>Kettle</h1><p class=\"price\">€ 59.90</p>";
        String url = "https://shop.example/kettle";
        return Extractors.all().read(Page.of(URI.create(url), Jsoup.parse(page + html, url)));
    }
}
