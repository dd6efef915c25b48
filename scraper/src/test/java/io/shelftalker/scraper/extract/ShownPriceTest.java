package io.shelftalker.scraper.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of the amounts that people see is the price; it is 80 wherever it is asked. */
class ShownPriceTest {
    private static final String ASKED = "<p class=price>80,00 €</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Compare at",
                "Lowest price in the 30 days before:",
                "Vorher",
                "Alter Preis",
                "Avant",
                "Prix de vente conseillé :",
                "Prezzo più basso degli ultimi 30 giorni:",
                "Prima",
                "Precio anterior",
                "Laagste prijs van de afgelopen 30 dagen:",
                "Ord. pris",
                "Førpris",
                "Stara cena",
                "Najniższa cena z 30 dni przed obniżką:",
                "Nejnižší cena za posledních 30 dní:",
                "Běžná cena",
                "Retail price",
                "Value"
            })
    void whatWasOrIsAskedElseIsNotThePrice(String label) {
        assertThat(price("<p>" + label + " <b class=price>99,00 €</b></p>" + ASKED))
                .contains("80.00 EUR");
        assertThat(price(ASKED + "<p><span>" + label + "</span> <b class=price>99,00 €</b></p>"))
                .contains("80.00 EUR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><span>Van</span> <b class=price>€ 99,00</b></p><p><span>Voor</span> <b class=price>€ 80,00</b></p>",
                "<p>De: <b class=price>R$ 99,00</b></p><p>Por: <b class=price>R$ 80,00</b></p>"
            })
    void aLetterOrTwoMayTellWhatItWas(String prices) {
        assertThat(price(prices).map(price -> price.substring(0, 5))).contains("80.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Regular price", "Retail price", "Value:", "Normalpreis", "Běžná cena"})
    void whatItCostsElseIsThePriceWhereNothingLessIsAsked(String label) {
        assertThat(price("<p>" + label + " <b class=price>80,00 €</b></p>")).contains("80.00 EUR");
        assertThat(price(
                        "<p>" + label + " <b class=price>80,00 €</b></p><p>Set of two <b class=price>150,00 €</b></p>"))
                .contains("80.00 EUR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b class=price>66,12 €</b> excl. VAT",
                "<b class=price>66,12 €</b> <i>zzgl. 21 % MwSt.</i>",
                "<span class=price>66,12 € HT</span>",
                "<b class=price>66,12 €</b> bez DPH",
                "<b class=price>66,12 €</b> sin IVA",
                "Cena netto <b class=price>66,12 €</b>"
            })
    void theTaxIsPaidToo(String net) {
        assertThat(price("<p>" + net + "</p><p><b class=price>80,00 €</b> incl.</p>"))
                .contains("80.00 EUR");
        assertThat(price("<p>" + net + "</p>")).contains("66.12 EUR");
        assertThat(price("<p>" + net + "</p><p>Set of two <b class=price>150,00 €</b></p>"))
                .contains("66.12 EUR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>4 payments of <b class=price>20,00 €</b></p>",
                "<p>From <b class=price>2,00 €</b> per week</p>",
                "<p class=price>10x de 8,40 € sem juros</p>",
                "<p>Member price <b class=price>70,00 €</b></p>",
                "<p><b class=price>70,00 €</b> with club card</p>",
                "<p>With code OAK10: <b class=price>70,00 €</b></p>",
                "<table class=tier-prices><tr><td>10+</td><td class=price>70,00 €</td></tr></table>"
            })
    void whatOnlySomePayOrPayInPartsIsNotThePrice(String other) {
        assertThat(price(other + ASKED)).contains("80.00 EUR");
        assertThat(price(ASKED + other)).contains("80.00 EUR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Free shipping",
                "Livraison offerte",
                "Delivery in 3 days",
                "Financing available",
                "Subscribe to our newsletter",
                "Save more with every order!",
                "Früher Vogel",
                "30 days to return it"
            })
    void aRemarkBeforeAPriceIsNoLabelOfIt(String remark) {
        assertThat(price("<p>" + remark + "</p>" + ASKED)).contains("80.00 EUR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pay in instalments",
                "or 4 instalments",
                "ou 3x sans frais",
                "3 cuotas sin interés",
                "in 3 Raten",
                "With your club card earn 5 points",
                "Shipping:"
            })
    void aRemarkBehindAPriceIsNotOfIt(String remark) {
        assertThat(price(ASKED + "<p>" + remark + "</p>")).contains("80.00 EUR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>Shipping</p>", "<p>Free shipping over</p>", "<dt>Estimate</dt>", "<p>You save</p>"})
    void whatALabelSaysIsNoPriceEvenWhereThereIsNoOther(String label) {
        assertThat(price(label + ASKED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"July, 2004", "4 juillet 2004", "Dec 12", "1. Juli 2004", "2004-07"})
    void aDateIsNoPrice(String date) {
        assertThat(price("<p class=price-date>" + date + "</p>")).isEmpty();
        assertThat(price("<p class=price-date>" + date + "</p>" + ASKED)).contains("80.00 EUR");
        assertThat(price("<p class=price>" + date + " <b>80,00 €</b></p>")).contains("80.00 EUR");
    }

    @Test
    void whatAProductIsCalledSaysNothingOfItsPrice() {
        for (String name : new String[] {"Delivery Bike", "Monthly Planner", "Save the Date Cards", "Value Pack"}) {
            assertThat(price(name, ASKED)).as(name).contains("80.00 EUR");
        }
    }

    private static Optional<String> price(String shown) {
        return price("Oak Table", shown);
    }

    private static Optional<String> price(String name, String shown) {
        String page = "<title>" + name + "</title><main><h1>" + name + "</h1>" + shown
                + "<button>Add to cart</button></main>";
        String url = "https://shop.example/p/here";
        return Extractors.all()
                .read(Page.of(URI.create(url), Jsoup.parse(page, url)))
                .price()
                .map(Price::toString);
    }
}
