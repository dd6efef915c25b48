package io.shelftalker.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.i18n.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule 7: a glitch is an observation until a second look confirms it, and reaches no alert, low or chart before. */
class DoubtedPriceTest {
    private final Shelf shelf = new Shelf();
    private final Seen kettle = shelf.page("kettle").priced("40.00", "CAD");

    @AfterEach
    void close() {
        shelf.close();
    }

    @ParameterizedTest
    @CsvSource({
        "0.01, CAD", // a placeholder
        "15.99, CAD", // more than 60 % less
        "4.00, CAD", // a tenth
        "0.40, CAD", // a hundredth
        "400.00, CAD", // tenfold
        "4000.00, CAD", // cents taken for dollars
        "40.00, EUR" // another currency
    })
    void believesAGlitchOnlyWhenALaterLookShowsItAgain(String amount, String currency) {
        shelf.opens(kettle);
        Seen glitch = kettle.priced(amount, currency);

        shelf.sees(glitch.at(after(60)));
        shelf.sees(glitch.at(after(64)));
        assertThat(shelf.prices()).containsExactly(Money.of("40.00", "CAD"));
        assertThat(shelf.events()).isEmpty();

        shelf.sees(glitch.at(after(65)));
        assertThat(shelf.prices()).containsExactly(Money.of("40.00", "CAD"), Money.of(amount, currency));
        assertThat(shelf.events()).isEqualTo(currency.equals("CAD") ? List.of("PriceChanged") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"16.00", "39.99", "44.00", "319.99"})
    void believesOtherPricesAtOnce(String amount) {
        shelf.opens(kettle);
        shelf.sees(kettle.priced(amount, "CAD").at(after(60)));

        assertThat(shelf.events()).containsExactly("PriceChanged");
    }

    @Test
    void takesNothingForNoPrice() {
        shelf.opens(kettle);
        shelf.sees(kettle.priced("0.00", "CAD").at(after(60)));
        shelf.sees(kettle.priced("0.00", "CAD").at(after(120)));

        assertThat(shelf.prices()).containsExactly(Money.of("40.00", "CAD"));
        assertThat(shelf.events()).isEmpty();
    }

    @Test
    void forgetsAGlitchThatTheNextLookDoesNotShow() {
        shelf.opens(kettle);
        Seen glitch = kettle.priced("4.00", "CAD");
        shelf.sees(glitch.at(after(60)));
        shelf.sees(kettle.at(after(120)));
        shelf.sees(glitch.at(after(180)));

        assertThat(shelf.prices()).containsExactly(Money.of("40.00", "CAD"));
        assertThat(shelf.events()).isEmpty();
    }

    @Test
    void doubtsAnotherGlitchAnew() {
        shelf.opens(kettle);
        shelf.sees(kettle.priced("4.00", "CAD").at(after(60)));
        shelf.sees(kettle.priced("5.00", "CAD").at(after(120)));
        assertThat(shelf.events()).isEmpty();

        shelf.sees(kettle.priced("5.00", "CAD").at(after(180)));
        assertThat(shelf.events()).containsExactly("PriceChanged");
    }

    @Test
    void keepsDoubtingWhileNoPriceCanBeRead() {
        shelf.opens(kettle);
        shelf.sees(kettle.priced("4.00", "CAD").at(after(60)));
        shelf.sees(kettle.unpriced().at(after(120)));
        shelf.sees(kettle.priced("4.00", "CAD").at(after(180)));

        assertThat(shelf.events()).containsExactly("PriceChanged");
    }

    @Test
    void believesWhatElseThePageSays() {
        shelf.opens(kettle);
        Recorded recorded =
                shelf.sees(kettle.priced("4.00", "CAD").stocked("OutOfStock").at(after(60)));
        shelf.sees(kettle.priced("4.00", "CAD").stocked("InStock").at(after(62)));

        assertThat(recorded.repriced()).isZero();
        assertThat(shelf.events()).containsExactly("SoldOut", "Restocked");
        assertThat(shelf.in(handle -> shelf.log.after(handle, Cursor.START, 10))
                        .getLast()
                        .event())
                .isInstanceOfSatisfying(CatalogEvent.Restocked.class, restocked -> assertThat(restocked.price())
                        .contains(Money.of("40.00", "CAD")));
    }

    @Test
    void doubtsAPennyEvenForANewProduct() {
        shelf.opens(kettle.priced("0.01", "CAD"));
        assertThat(shelf.prices()).isEmpty();

        shelf.sees(kettle.priced("40.00", "CAD").at(after(60)));
        assertThat(shelf.prices()).containsExactly(Money.of("40.00", "CAD"));
        assertThat(shelf.texts("select doubtful_amount::text from offer where doubtful_amount is not null"))
                .isEmpty();
    }

    @Test
    void takesAnOperatorsWordForIt() {
        shelf.opens(kettle);
        shelf.record(
                new Pass(Shelf.SOURCE, Optional.empty(), true, true),
                kettle.priced("4.00", "CAD").at(after(60)));

        assertThat(shelf.events()).containsExactly("PriceChanged");
    }

    private Instant after(int minutes) {
        return shelf.start.plus(Duration.ofMinutes(minutes));
    }
}
