package io.shelftalker.scraper.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.i18n.Money;
import io.shelftalker.scraper.price.PriceContext;
import io.shelftalker.scraper.price.PriceHabits;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    18.40       | CAD | 18.40
                    18.4        | CAD | 18.40
                    18,40       | EUR | 18.40
                    1,299.00    | USD | 1299.00
                    1.299,00    | EUR | 1299.00
                    1 299,00    | EUR | 1299.00
                    1'299.00    | CHF | 1299.00
                    1.299       | EUR | 1299.00
                    1,299       | JPY | 1299
                    1.299       | KWD | 1.299
                    0.125       | EUR | 0.125
                    $18.40      | usd | 18.40
                    12 €        | €   | 12.00
                    1.234.567   | IDR | 1234567.00
                    """)
    void readsAPrice(String text, String currency, BigDecimal amount) {
        assertThat(read(text, currency)).get().satisfies(price -> {
            assertThat(price.amount()).isEqualByComparingTo(amount);
            assertThat(price.currency()).get().asString().hasSize(3);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "0, EUR",
        "0.00, EUR",
        "-5, EUR",
        "free, EUR",
        "10 - 20, EUR",
        "10, ZZZ",
        "10, $",
        "10, XXX",
        "9999999999999, EUR"
    })
    void seesNoPriceWhereThereIsDoubt(String text, String currency) {
        assertThat(read(text, currency)).isEmpty();
    }

    @Test
    void forgivesTheNoiseOfFloatingPoint() {
        assertThat(Amounts.read(new BigDecimal("18.399999618530273"), "EUR", PriceContext.NONE))
                .contains(Money.of("18.40", "EUR"));
    }

    @Test
    void takesTheHabitOfTheSourceForWhatASeparatorMeans() {
        PriceContext points = in(new PriceHabits(Optional.empty(), Optional.of(".")));

        assertThat(Amounts.read("1,299", Optional.of("USD"), points).flatMap(Price::money))
                .contains(Money.of("1299", "USD"));
        assertThat(Amounts.read("1.299", Optional.of("USD"), points)).isEmpty();
    }

    private static PriceContext in(PriceHabits habits) {
        return PriceContext.of(URI.create("https://shop.example/p/1"), Optional.empty(), habits);
    }

    private static Optional<Price> read(String text, String currency) {
        return Amounts.read(text, Optional.of(currency), PriceContext.NONE);
    }
}
