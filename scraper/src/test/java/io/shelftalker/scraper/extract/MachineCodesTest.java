package io.shelftalker.scraper.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes and brands that pages tell machines, and what people read beside them. */
class MachineCodesTest {
    @ParameterizedTest
    @ValueSource(strings = {"N/A", "-", "null", "undefined", "none", "0", "-1", "{{ product.sku }}", "Unknown"})
    void whatStandsInAnEmptyFieldIsNeitherCodeNorBrand(String empty) {
        Reading reading =
                read("\"sku\":\"" + empty + "\",\"brand\":{\"@type\":\"Brand\",\"name\":\"" + empty + "\"}", "");

        assertThat(reading.value(Field.SKU)).isEmpty();
        assertThat(reading.value(Field.BRAND)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"伊藤園", "Αρλα", "ערלה", "7UP", "4711"})
    void aBrandIsOneInEveryScript(String brand) {
        assertThat(read("\"brand\":\"" + brand + "\"", "").value(Field.BRAND)).contains(brand);
    }

    @Test
    void whoMakesItIsReadWhereTheBrandIsLeftOpen() {
        assertThat(read("\"brand\":\"N/A\",\"manufacturer\":{\"name\":\"Arla\"}", "")
                        .value(Field.BRAND))
                .contains("Arla");
    }

    @Test
    void anAddressIsNoBrand() {
        assertThat(read("\"brand\":\"https://teahouse.example/brand/arla\"", "").value(Field.BRAND))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<dl><dt>Brand</dt><dd>Arla</dd></dl>", "<a href=\"/brands/arla\">Arla</a>"})
    void theShopsNameIsTheBrandOnlyWhereThePageNamesNoOther(String shown) {
        String shop = "\"brand\":{\"name\":\"Teahouse\"}";

        assertThat(read(shop, shown).value(Field.BRAND)).contains("Arla");
        assertThat(read(shop, "").value(Field.BRAND)).contains("Teahouse");
    }

    @Test
    void theOneCodeOfTheOffersIsTheProducts() {
        String one = "{\"@type\":\"Offer\",\"sku\":\"KT-1\",\"price\":\"59.90\",\"priceCurrency\":\"EUR\"}";
        String other = one.replace("KT-1", "KT-2");

        assertThat(read("\"offers\":" + one, "").value(Field.SKU)).contains("KT-1");
        assertThat(read("\"offers\":[" + one + "," + other + "]", "").value(Field.SKU))
                .isEmpty();
    }

    @Test
    void aTradeItemNumberIsLessSurelyTheShopsCode() {
        String trade = "\"sku\":\"4006381333931\",\"gtin13\":\"4006381333931\"";

        assertThat(read(trade, "<p>Code: KT-4711</p>").value(Field.SKU)).contains("KT-4711");
        assertThat(read(trade, "").value(Field.SKU)).contains("4006381333931");
    }

    @Test
    void theRetailersPartNumberIsItsCode() {
        String meta = "<meta property=\"og:type\" content=\"product\">"
                + "<meta property=\"product:retailer_part_no\" content=\"KT-4711\">";

        assertThat(read("\"color\":\"red\"", meta).value(Field.SKU)).contains("KT-4711");
    }

    private static Reading read(String properties, String html) {
        String page = "<title>Arla Kettle</title><h1>Arla Kettle</h1><p class=\"price\">€ 59.90</p>"
                + "<button>Add to cart</button><script type=\"application/ld+json\">"
                + "{\"@context\":\"https://schema.org\",\"@type\":\"Product\",\"name\":\"Arla Kettle\"," + properties
                + "}</script>";
        String url = "https://www.teahouse.example/kettle";
        return Extractors.all().read(Page.of(URI.create(url), Jsoup.parse(page + html, url)));
    }
}
