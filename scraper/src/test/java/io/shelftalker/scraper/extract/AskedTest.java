package io.shelftalker.scraper.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.i18n.Money;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that shops should not write, and currencies that are none. */
class AskedTest {
    @ParameterizedTest
    @ValueSource(strings = {"1e300000000", "1e-100000000", "1e2147483647", "0", "-3", "1e13", "0.00000001"})
    void aNumberBeyondAllPricesIsNone(String number) {
        BigDecimal amount = new BigDecimal(number);

        assertThat(Price.of(amount, Optional.empty())).isEmpty();
        assertThat(Price.of(amount, Optional.of("EUR"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e300000000", "1e-100000000"})
    void aPageWithSuchANumberIsReadWithoutItsPrice(String number) {
        assertThat(read("\"price\":" + number).price()).isEmpty();
        assertThat(read("\"price\":" + number + ",\"priceCurrency\":\"EUR\"").price())
                .isEmpty();
    }

    private static Reading read(String price) {
        return Extractors.all()
                .read(Page.of(URI.create("https://shop.example/p/k"), Jsoup.parse("""
                        <html><head><title>Copper kettle</title></head><body><h1>Copper kettle</h1>
                        <script type="application/ld+json">
                        {"@type":"Product","name":"Copper kettle","offers":{"@type":"Offer",%1$s}}</script>
                        <script>var state = {"name":"Copper kettle","sku":"K-1",%1$s}</script></body></html>
                        """.formatted(price))));
    }

    @ParameterizedTest
    @CsvSource({"18.399999618530273, 18.4", "1.2990000247955322, 1.299", "0.125, 0.125", "7, 7"})
    void theNoiseOfFloatingPointGoesWithoutACurrencyToo(BigDecimal noisy, BigDecimal meant) {
        assertThat(Price.of(noisy, Optional.empty()).orElseThrow().amount()).isEqualByComparingTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XYZ", "", "$", "no currency at all"})
    void anAmountInNoCurrencyIsNoMoney(String code) {
        assertThat(Price.of(BigDecimal.TEN, Optional.of(code)).orElseThrow().money())
                .isEmpty();
    }

    @Test
    void aSymbolThatMeansOneCurrencyIsThatCurrency() {
        assertThat(Price.of(BigDecimal.TEN, Optional.of("€")).orElseThrow().money())
                .contains(Money.of("10", "EUR"));
    }
}
