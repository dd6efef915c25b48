package io.shelftalker.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.i18n.Money;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitPriceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "18.40 | 750 ml | 24.53 | LITRE",
                "18.40 | 75 cl | 24.53 | LITRE",
                "64.00 | 1 L | 64.00 | LITRE",
                "9.00 | 1,5 L | 6.00 | LITRE",
                "9.90 | 6 × 33 cl | 5.00 | LITRE",
                "9.90 | 6x33cl | 5.00 | LITRE",
                "4.00 | 500 g | 8.00 | KILOGRAM",
                "4.00 | 2 kg | 2.00 | KILOGRAM"
            })
    void dividesThePriceByTheContents(String price, String size, String perUnit, UnitPrice.Unit unit) {
        assertThat(UnitPrice.of(Money.of(price, "CAD"), Map.of("size", size)))
                .contains(new UnitPrice(Money.of(perUnit, "CAD"), unit));
    }

    @ParameterizedTest
    @CsvSource({"size, Large", "size, 0 ml", "weight, 250 g", "size, 750", "size, 12 Gauge"})
    void isSilentWhereNoContentsAreSaid(String facet, String value) {
        assertThat(UnitPrice.of(Money.of("10.00", "CAD"), Map.of(facet, value))).isEmpty();
    }

    @Test
    void readsTheFrenchNamesToo() {
        assertThat(UnitPrice.of(Money.of("10.00", "EUR"), Map.of("Contenance", "50 cl")))
                .contains(new UnitPrice(Money.of("20.00", "EUR"), UnitPrice.Unit.LITRE));
    }
}
