package io.shelftalker.scraper.extract.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptValuesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"{\"price\": 1}", "{'GTIN13' :\"4\"}", "{sku:'a'}", "{\"at\":\"10:30\",\"salePrice\"\n: 7}"})
    void whatHasAPropertyOfProductsIsRead(String text) {
        assertThat(ScriptValues.of(text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"at\": \"10:30\"}",
                "{\"url\": \"https://x.example\"}",
                "{\"prices\": 1}",
                "{\"price\"",
                "[7]",
                ": 1"
            })
    void whatHasNoneIsLeftOut(String text) {
        assertThat(ScriptValues.of(text)).isEmpty();
    }
}
