package io.shelftalker.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.catalog.search.Asked;
import io.shelftalker.catalog.search.Constraint;
import io.shelftalker.catalog.search.SearchReader;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Arguments;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchFormTest {
    @Test
    void wordsAloneAreTheLineThatTheyAre() {
        assertThat(read(Map.of("words", "dry white, under 20")))
                .isEqualTo(new SearchForm.Read.Line("dry white, under 20", false));
    }

    @Test
    void whatIsFilledInReadsAsItselfAgain() {
        Asked asked = asked(Map.of("words", "copper kettle", "least", "10", "most", "20,50 €", "stock", "out"));

        assertThat(asked.words()).isEqualTo("copper kettle");
        assertThat(asked.parts()).extracting(Asked.Part::constraint).hasSize(2).contains(new Constraint.Stock(false));
        assertThat(price(asked).least()).contains(bound("10"));
        assertThat(price(asked).most()).contains(bound("20.50"));
    }

    @ParameterizedTest
    @CsvSource({"least,18.99", "most,18.99", "least,18", "most,$1 200"})
    void onePriceIsEnough(String field, String price) {
        Asked asked = asked(Map.of(field, price));

        assertThat(asked.words()).isEmpty();
        assertThat(field.equals("least") ? price(asked).least() : price(asked).most())
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"18.9.9", "cheap", "10 to 20", "20 or 30", "5 kg", "-"})
    void whatIsNoPriceIsSaidBesideItsField(String price) {
        assertThat(faults(Map.of("words", "kettle", "most", price))).containsExactly("most");
        assertThat(faults(Map.of("words", "kettle", "least", price))).containsExactly("least");
    }

    @Test
    void aRangeGoesUpwardInOneCurrency() {
        assertThat(faults(Map.of("least", "30", "most", "20"))).containsExactly("most");
        assertThat(faults(Map.of("least", "3 €", "most", "$20"))).containsExactly("most");
        assertThat(price(asked(Map.of("least", "20", "most", "20"))).most()).contains(bound("20"));
    }

    @Test
    void anEmptyFormIsWrongOnlyOnceItWasSent() {
        assertThat(faults(Map.of())).isEmpty();
        assertThat(faults(Map.of("filled", "yes"))).containsExactly("words");
        assertThat(faults(Map.of("filled", "yes", "words", " "))).containsExactly("words");
    }

    @Test
    void whatWasFilledInStandsThereAgain() {
        assertThat(form(Map.of("words", "kettle", "most", "much")).fields())
                .extracting(Reply.Field::value)
                .containsExactly(Optional.of("kettle"), Optional.empty(), Optional.of("much"), Optional.empty());
    }

    private static SearchForm.Read read(Map<String, String> given) {
        return SearchForm.read(new Arguments(given));
    }

    private static Asked asked(Map<String, String> given) {
        return SearchReader.read(((SearchForm.Read.Line) read(given)).text());
    }

    private static Reply.Form form(Map<String, String> given) {
        return ((SearchForm.Read.Asks) read(given)).form();
    }

    private static List<String> faults(Map<String, String> given) {
        return List.copyOf(form(given).faults().keySet());
    }

    private static Constraint.Price price(Asked asked) {
        return asked.parts().stream()
                .map(Asked.Part::constraint)
                .filter(Constraint.Price.class::isInstance)
                .map(Constraint.Price.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Constraint.Bound bound(String amount) {
        return new Constraint.Bound(new BigDecimal(amount).setScale(2), true);
    }
}
