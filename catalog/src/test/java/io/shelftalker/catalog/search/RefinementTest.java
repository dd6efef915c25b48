package io.shelftalker.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.i18n.Money;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefinementTest {
    private static final Optional<Money> SHOWN = Optional.of(Money.of("16.95", "CAD"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            red wine             | under 25                  | red wine, under 25
            red wine             | under 25 please           | red wine, under 25
            red wine             | what about under 25?      | red wine, under 25
            red wine             | anything under 25?        | red wine, under 25
            red wine under 40    | under 25                  | red wine, under 25
            red wine under 40    | over 10                   | red wine, > 10.00 < 40.00
            red wine under 40    | over 50                   | red wine, over 50
            red wine, 10-20 $    | between 20 and 30         | red wine, between 20 and 30
            red wine             | in stock                  | red wine, in stock
            red wine             | and in stock only         | red wine, in stock only
            red wine, sold out   | in stock                  | red wine, in stock
            red wine             | not french                | red wine, not french
            red wine, not french | not from Chile            | red wine, not french, not from Chile
            red wine             | rated at least 4          | red wine, rated at least 4
            red wine             | cheaper ones              | red wine, < 16.95
            red wine             | anything cheaper?         | red wine, < 16.95
            red wine             | do you have anything a bit cheaper? | red wine, < 16.95
            red wine under 16.95 | something less expensive  | red wine, < 16.95
            red wine             | more expensive ones       | red wine, > 16.95
            red wine             | cheaper, in stock         | red wine, in stock, < 16.95
            red wine             | the cheapest              | red wine, the cheapest
            backpack             | in blue                   | backpack blue
            backpack             | blue                      | backpack blue
            backpack             | and in blue?              | backpack blue
            backpack             | in blue, under 80         | backpack blue, under 80
            backpack             | cheaper in blue           | backpack blue, < 16.95
            red wine             | and in white?             | wine white
            backpack             | for kids                  | backpack kids
            vin rouge            | moins de 25 $             | vin rouge, moins de 25 $
            vin rouge            | et à moins de 25 $ ?      | vin rouge, à moins de 25 $
            vin rouge            | moins cher                | vin rouge, < 16.95
            vin rouge            | quelque chose de moins cher | vin rouge, < 16.95
            vin rouge            | des moins chers           | vin rouge, < 16.95
            vin rouge            | les moins chers           | vin rouge, les moins chers
            vin rouge            | en stock                  | vin rouge, en stock
            vin rouge            | pas français              | vin rouge, pas français
            vin rouge            | et en blanc ?             | vin blanc
            sac à dos            | en bleu                   | sac à dos bleu
            sac à dos            | plutôt noir               | sac à dos noir
            """)
    void goesOnFromWhatWasAskedBefore(String before, String text, String meant) {
        assertThat(Refinement.read(text)).hasValueSatisfying(refinement -> assertThat(
                        refinement.of(SearchReader.read(before), SHOWN).text())
                .isEqualTo(meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kettle",
                "kettle under 25",
                "a cheaper kettle",
                "red wine",
                "blue backpack",
                "everything in stock",
                "products under 20",
                "les produits à moins de 20 $",
                "tout ce qui est en stock",
                "something warm to drink under 15 $",
                "surprise",
                "?"
            })
    void namesSomethingOfItsOwn(String text) {
        assertThat(Refinement.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cheaper ones   | red wine, cheapest first
            plus chers     | red wine, most expensive first
            """)
    void comparesWithNothingWhereNothingHasAPrice(String text, String meant) {
        assertThat(Refinement.read(text)
                        .orElseThrow()
                        .of(Asked.words("red wine"), Optional.empty())
                        .text())
                .isEqualTo(meant);
    }
}
