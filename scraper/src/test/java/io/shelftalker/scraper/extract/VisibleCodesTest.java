package io.shelftalker.scraper.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    private static Reading read(String url, String html) {
        String page = "<title>Kettle</title><h1>Kettle</h1><p class=\"price\">€ 59.90</p><button>Add to cart</button>";
        return Extractors.all().read(Page.of(URI.create(url), Jsoup.parse(page + html, url)));
    }
}
