package io.shelftalker.notifier.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.i18n.Amounts;
import io.shelftalker.i18n.Money;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            18          | 2 | 18.00
            18.5        | 2 | 18.50
            18,50       | 2 | 18.50
            1.299       | 2 | 1299.00
            1,299       | 2 | 1299.00
            1.299       | 3 | 1.299
            1.299       | 0 | 1299
            0.99        | 2 | 0.99
            1 299,95    | 2 | 1299.95
            1 299.95    | 2 | 1299.95
            1,299.95    | 2 | 1299.95
            1.299,95    | 2 | 1299.95
            1.234.567   | 2 | 1234567.00
            12,345,678.9| 2 | 12345678.90
            """)
    void readsWhatPeopleWrite(String text, int digits, String amount) {
        assertThat(Amounts.read(text, digits).map(read -> read.toPlainString())).contains(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"18.9.9", "0", "0.00", "1,2,3", "12 34", "18.999999", "1e5", "", "0.005"})
    void readsNothingElse(String text) {
        assertThat(Amounts.read(text, 2)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"18.9.9, 18.99", "'5,4,3', 5.43", "abc, 1", "7, 7", "18.99999, 18.99"})
    void suggestsWhatWasProbablyMeant(String text, String amount) {
        assertThat(Amounts.nearest(text, 2)).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kettle below 55                 | kettle              | 55.00 CAD
            Under Armour shoes under 40     | Under Armour shoes  | 40.00 CAD
            kettle en dessous de 55,5       | kettle              | 55.50 CAD
            kettle≤55                       | kettle              | 55.00 CAD
            kettle -10%                     | kettle              | 90.00 CAD
            kettle − 12,5 %                 | kettle              | 87.50 CAD
            kettle under 18 CA$             | kettle              | 18.00 CAD
            below 20                        | ''                  | 20.00 CAD
            """)
    void readsARequest(String text, String subject, String target) {
        Request request = Request.read(text);
        assertThat(request.subject()).isEqualTo(subject);
        assertThat(request.target().flatMap(Target::read).map(read -> read.beside(price("100"))))
                .contains(new Target.Wished(new Wish.Price(Money.of(target.split(" ")[0], "CAD"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kettle", "Under Armour shoes", "100% cotton shirt", "board under 18 inches", "T-shirt -5"})
    void takesWordsForWords(String text) {
        assertThat(Request.read(text)).isEqualTo(new Request(text, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"52, 50", "64, 62", "149, 140", "18.40, 17", "9.99, 9.60", "1500, 1400", "0.02, 0.01"})
    void offersARoundPriceALittleBelow(String price, String next) {
        assertThat(NextTarget.below(Money.of(price, "CAD"))).contains(Money.of(next, "CAD"));
    }

    private static Optional<Money> price(String amount) {
        return Optional.of(Money.of(amount, "CAD"));
    }
}
