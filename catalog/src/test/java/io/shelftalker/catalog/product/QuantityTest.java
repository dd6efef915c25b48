package io.shelftalker.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class QuantityTest {
    @ParameterizedTest
    @CsvFileSource(
            resources = "quantities.tsv",
            delimiter = '\t',
            quoteCharacter = '\u0001',
            ignoreLeadingAndTrailingWhitespace = false)
    void readsWhatIsInAPackage(String text, String expected) {
        assertThat(shown(Quantity.read(text))).isEqualTo(expected);
    }

    @Test
    void saysWhichPartOfANameIsTheQuantity() {
        assertThat(Quantity.written("Cola Zero 6 × 33 cl, cans")).contains("6 x 33 cl");
        assertThat(Quantity.written("Rosé 75 cl 2023")).contains("75 cl");
        assertThat(Quantity.written("Beer (Pack of 6, 330 ml)")).contains("Pack of 6, 330 ml");
        assertThat(Quantity.written("Size L")).isEmpty();
    }

    @Test
    void readsEqualAmountsAsEqual() {
        assertThat(Quantity.read("1 L")).isEqualTo(Quantity.read("100 cl")).isEqualTo(Quantity.read("4x25cl"));
    }

    @Test
    void keepsItsPlacesInEveryAlphabet() {
        assertThat(Quantity.read("İİİİİİİİİİ 75 cl"))
                .contains(new Quantity(new BigDecimal(750), Quantity.Unit.MILLILITRE));
    }

    private static String shown(Optional<Quantity> quantity) {
        return quantity.map(found -> found.amount().toPlainString() + " " + unit(found.unit()))
                .orElse("-");
    }

    private static String unit(Quantity.Unit unit) {
        return switch (unit) {
            case MILLILITRE -> "ml";
            case GRAM -> "g";
            case PIECE -> unit.name().toLowerCase(Locale.ROOT) + "s";
        };
    }
}
