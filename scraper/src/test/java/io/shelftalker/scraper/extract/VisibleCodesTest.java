package io.shelftalker.scraper.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes that pages label for people. */
class VisibleCodesTest {
    @ParameterizedTest
    @CsvSource({
        "Artikel-Nummer: 47-11, 47-11",
        "Cód. do produto: 4711, 4711",
        "Codice annuncio: 4711, 4711",
        "商品コード：AB-4711, AB-4711",
        "קוד מוצר: 4711, 4711",
        "รหัสสินค้า: 4711, 4711",
        "Číslo zboží 4711, 4711",
        "Réf. 4711-B, 4711-B",
        "Référence de l'article KT-4711, KT-4711",
        "SKU prodotto: KT-4711, KT-4711",
    })
    void theShopsOwnCodeIsLabelledInManyLanguages(String label, String code) {
        assertThat(read("https://shop.example/x", "<p>" + label + "</p>").value(Field.SKU))
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Ražotāja kods, 175004 5066",
        "Produktové číslo, MQ2Y2SL/A",
        "Modelo, PA-849-2020-KIT",
        "Código del fabricante, 4711",
        "メーカー型番, XB-4711",
        "P/N, XB-4711"
    })
    void theMakersCodeIsLabelledInManyLanguages(String label, String code) {
        String table = "<table><tr><th>" + label + "</th><td>" + code + "</td></tr></table>";

        assertThat(read("https://shop.example/x", table).value(Field.MPN)).contains(code);
    }

    @Test
    void theNameOfAModelIsNoCode() {
        assertThat(read("https://shop.example/x", "<p>Model: Galaxy S20</p>").value(Field.MPN))
                .isEmpty();
    }

    @Test
    void whatIsLabelledAsTheShopsCodeIsItEvenIfMachinesAgreeOnAnother() {
        String page = """
                <script type="application/ld+json">{"@type":"Product","name":"Kettle","sku":"DMCSZ4"}</script>
                <p>Product code: K-4711</p><p data-product-id="DMCSZ4"></p>""";

        assertThat(read("https://shop.example/kettle/pd/DMCSZ4/", page).value(Field.SKU))
                .contains("K-4711");
    }

    @Test
    void aLabelOfManyMeaningsIsBelievedLess() {
        String page = "<p>Code: K-4711</p><p data-product-id=\"998877\"></p>";

        assertThat(read("https://shop.example/item/998877", page).value(Field.SKU))
                .contains("998877");
    }

    @Test
    void aCodeThatIsAlsoTheMakersIsLessSurelyTheShopsOwn() {
        String page = "<p>Artikelnummer: HMP 2000</p><p>Modellnummer: HMP 2000</p>";

        assertThat(read("https://shop.example/item/998877", page).value(Field.SKU))
                .contains("998877");
        assertThat(read("https://shop.example/kettle", page).value(Field.SKU)).contains("HMP 2000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Brand: Arla | SKU: KT-4711 | EAN: 4006381333931</p>",
                "<h3>Kettle (SKU: KT-4711)</h3>",
                "<p>Arla · Art.-Nr. KT-4711</p>",
                "<p>Marke: Arla, Referência: KT-4711</p>",
                "<dl><dt>Ref. produit</dt><dd>KT-4711</dd></dl>",
                "<div><span>Artikkelnr</span> : <span>KT-4711</span></div>",
                "<meta itemprop=\"sku\" content=\"KT-4711\">"
            })
    void aCodeIsFoundAmongWhatElseALineTells(String html) {
        assertThat(read("https://shop.example/kettle", html).value(Field.SKU)).contains("KT-4711");
    }

    @Test
    void ofTheCodesOfASetOthersTellWhichIsItsOwn() {
        String parts = """
                <p>Article no: 903-294</p><p>Article no: 992-775</p>
                <script type="application/ld+json">{"@type":"Product","name":"Kettle","sku":"992-775"}</script>""";

        assertThat(read("https://shop.example/kettle", parts).value(Field.SKU)).contains("992-775");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "59,90 €",
                "12.03.2026",
                "2026-03-12",
                "250ml",
                "30x40cm",
                "2 L",
                "1.5 kg",
                "12 pieces",
                "2-pack",
                "20%"
            })
    void anAmountADateOrASizeIsNoCode(String written) {
        assertThat(read("https://shop.example/kettle", "<dl><dt>Article no</dt><dd>" + written + "</dd></dl>")
                        .value(Field.SKU))
                .isEmpty();
    }

    @Test
    void aTradeItemNumberBehindALabelGivesWayToTheShopsCode() {
        String page = "<p>SKU: 4006381333931</p><p>Article no: KT-4711</p>";

        assertThat(read("https://shop.example/kettle", page).value(Field.SKU)).contains("KT-4711");
        assertThat(read("https://shop.example/kettle", "<p>SKU: 4006381333931</p>")
                        .value(Field.SKU))
                .contains("4006381333931");
    }

    @Test
    void ofALabelBeforeThreeCodesTheOneThatMachinesReadCounts() {
        String parts = """
                <p class="item-number">992.775.08</p>
                <p>Article no: 903.294.89</p><p>Article no: 303.294.73</p><p>Article no: 603.294.81</p>
                <script type="application/ld+json">{"@type":"Product","name":"Kettle","sku":"992.775.08"}</script>""";

        assertThat(read("https://shop.example/kettle", parts).value(Field.SKU)).contains("992.775.08");
    }

    @ParameterizedTest
    @ValueSource(strings = {"data-test", "data-cy", "data-qa-id", "data-qa-qualifier", "data-automation-id"})
    void whatTestsOfTheShopCallACodeIsOne(String attribute) {
        assertThat(read("https://shop.example/kettle", "<span " + attribute + "=\"product-reference\">1044/320</span>")
                        .value(Field.SKU))
                .contains("1044/320");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SKU — KT-4711", "Item number - KT-4711", "Item number » KT-4711"})
    void aDashOrAnArrowPartsALabelFromItsCode(String line) {
        assertThat(read("https://shop.example/kettle", "<p>" + line + "</p>").value(Field.SKU))
                .contains("KT-4711");
    }

    @Test
    void whatHoldsTheTitleNamesTheProduct() {
        String page = "<title>Kettle</title><div data-sku=\"KT-4711\" data-brand=\"Arla\"><h1>Kettle</h1></div>"
                + "<p class=\"price\">€ 59.90</p>";
        Reading reading = Extractors.all().read(Page.of(URI.create("https://shop.example/kettle"), Jsoup.parse(page)));

        assertThat(reading.value(Field.SKU)).contains("KT-4711");
        assertThat(reading.value(Field.BRAND)).contains("Arla");
    }

    @Test
    void wordsBehindALabelAreNoPartOfACode() {
        assertThat(read("https://shop.example/kettle", "<p>Ref: KT-4711 kettle</p>")
                        .value(Field.SKU))
                .contains("KT-4711");
    }

    @Test
    void whatTheFormThatBuysIsForIsTheProduct() {
        assertThat(bought("<div data-sku=\"KT-4711\" data-brand=\"Arla\">%s</div>")
                        .value(Field.SKU))
                .contains("KT-4711");
        assertThat(bought("<div data-sku=\"KT-4711\" data-brand=\"Arla\">%s</div>")
                        .value(Field.BRAND))
                .contains("Arla");
        assertThat(bought("<form><input type=\"hidden\" name=\"product_id\" value=\"4711\">%s</form>")
                        .value(Field.SKU))
                .contains("4711");
        assertThat(bought("<div data-sku=\"OT-9\"></div>%s").value(Field.SKU)).isEmpty();
    }

    @Test
    void theShopsCodeRepeatedAsTheMakersIsLessSurelyTheMakers() {
        String page = """
                <script type="application/ld+json">{"@type":"Product","name":"Kettle","sku":"4711","mpn":"4711"}</script>
                <p>Model number: AK-200</p>""";

        assertThat(read("https://shop.example/kettle", page).value(Field.MPN)).contains("AK-200");
    }

    @Test
    void whatScriptsTellStatisticsIsRead() {
        String script = """
                <script>gtag("event", "view_item", {currency: "EUR", items: [{item_id: "KT-4711",
                item_name: "Copper Kettle", item_brand: "Arla", price: 59.9}]});</script><h1>Copper Kettle</h1>""";
        Reading reading = Extractors.all()
                .read(Page.of(
                        URI.create("https://shop.example/kettle"),
                        Jsoup.parse("<title>Copper Kettle</title><p class=price>€ 59.90</p>" + script)));

        assertThat(reading.value(Field.SKU)).contains("KT-4711");
        assertThat(reading.value(Field.BRAND)).contains("Arla");
    }

    private static Reading bought(String around) {
        String page = "<title>Kettle</title><h1>Kettle</h1><p class=\"price\">€ 59.90</p>"
                + around.formatted("<button>Add to cart</button>");
        return Extractors.all().read(Page.of(URI.create("https://shop.example/kettle"), Jsoup.parse(page)));
    }

    private static Reading read(String url, String html) {
        String page = "<title>Kettle</title><h1>Kettle</h1><p class=\"price\">€ 59.90</p><button>Add to cart</button>";
        return Extractors.all().read(Page.of(URI.create(url), Jsoup.parse(page + html, url)));
    }
}
