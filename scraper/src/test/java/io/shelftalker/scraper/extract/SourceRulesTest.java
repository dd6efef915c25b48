package io.shelftalker.scraper.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.scraper.price.PriceHabits;
import io.shelftalker.scraper.rules.Rules;
import java.net.URI;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceRulesTest {
    private static final String HTML = """
            <html lang="de"><script type="application/ld+json">
            {"@type":"Product","name":"Kessel","sku":"A1","offers":{"price":"80","priceCurrency":"EUR","availability":"InStock"}}
            </script><meta property="product:price:amount" content="80"><meta property="product:price:currency" content="EUR">
            <h1>Kessel</h1><p class="today">59,90 €</p><p class="lamp">ausverkauft</p><b id="nr">K-9</b></html>
            """;

    @Test
    void aRuleWinsOverAllThatThePageTellsMachines() {
        Rules rules = Rules.parse("{\"price\": \".today\", \"sku\": \"#nr\"}");

        Reading reading = Extractors.all()
                .read(Page.of(URI.create("https://shop.example/p/k"), Jsoup.parse(HTML), rules, PriceHabits.UNKNOWN));

        assertThat(reading.price().orElseThrow()).hasToString("59.90 EUR");
        assertThat(reading.value(Field.SKU)).contains("K-9");
        assertThat(reading.finding(Field.PRICE).orElseThrow().evidence().extractor())
                .isEqualTo("rules");
        assertThat(reading.finding(Field.PRICE).orElseThrow().differing()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ausverkauft, OutOfStock", "épuisé, OutOfStock", "auf Lager, InStock", "Pre-order, PreOrder"})
    void aRuleOfTheStockUnderstandsWhatPeopleRead(String note, String reason) {
        Reading reading = read("{\"availability\": \".lamp\"}", "<p class=lamp>" + note + "</p>");

        assertThat(reading.stock().reason()).contains(reason);
    }

    @Test
    void aRuleOfTheStockThatMeetsOtherWordsSaysNothing() {
        assertThat(read("{\"availability\": \".lamp\"}", "<p class=lamp>Hallo</p>")
                        .value(Field.STOCK))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"€, EUR", "euro, EUR", "CHF, CHF", "XYZ, ", "$, ", "gibberish, "})
    void aRuleOfTheCurrencyReadsSymbolsAndNamesWithoutDoubt(String written, String code) {
        Reading reading = read("{\"currency\": \"i\"}", "<i>" + written + "</i>");

        assertThat(reading.value(Field.CURRENCY).orElse(null)).isEqualTo(code);
    }

    private static Reading read(String rules, String html) {
        URI here = URI.create("https://shop.example/p/k");
        return Extractors.all().read(Page.of(here, Jsoup.parse(html), Rules.parse(rules), PriceHabits.UNKNOWN));
    }

    @Test
    void withoutRulesThePageSpeaksForItself() {
        Reading reading = Extractors.all().read(Page.of(URI.create("https://shop.example/p/k"), Jsoup.parse(HTML)));

        assertThat(reading.price().orElseThrow()).hasToString("80.00 EUR");
        assertThat(reading.value(Field.SKU)).contains("A1");
    }
}
