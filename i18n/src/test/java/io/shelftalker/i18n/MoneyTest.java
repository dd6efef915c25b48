package io.shelftalker.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void equalSumsAreEqualHoweverTheyAreWritten() {
        assertThat(Money.of("18.4", "cad")).isEqualTo(Money.of("18.400", "CAD"));
    }

    @Test
    void carriesTheMinorUnitsOfItsCurrency() {
        assertThat(Money.of("18.4", "CAD")).hasToString("18.40 CAD");
        assertThat(Money.of("1500", "JPY")).hasToString("1500 JPY");
        assertThat(Money.of("1.5", "KWD")).hasToString("1.500 KWD");
    }

    @Test
    void keepsAnAmountFinerThanTheMinorUnit() {
        assertThat(Money.of("0.1234", "EUR")).hasToString("0.1234 EUR");
        assertThat(Money.of("0.125", "EUR").minorUnits()).isEqualTo(13);
    }

    @Test
    void refusesWhatIsNoCurrency() {
        assertThatThrownBy(() -> Money.of("1", "dollar"))
                .hasMessageContaining("'DOLLAR' is not an ISO 4217 currency code");
    }

    @Test
    void neverComparesTwoCurrencies() {
        assertThatThrownBy(() -> Money.of("1", "EUR").isBelow(Money.of("2", "CAD")))
                .hasMessageContaining("different currencies");
    }
}
