package io.shelftalker.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityTest {

    @ParameterizedTest
    @CsvSource({
        "Pinot Noir 2022 750 ml, PINOT NOIR 2022 – 75cl",
        "Pinot Noir 750ml 2022, Pinot Noir 2022 0.75 L",
        "Crème Brûlée Candle 200 g, creme brulee candle (0.2 kg)",
        "Acme Copper Kettle 28cm, Copper Kettle 28 cm",
        "Lager 6 x 33 cl, Lager (6×330 ml)"
    })
    void knowsTheSameNameInOtherWords(String one, String other) {
        assertThat(likeness(one)).isPresent().isEqualTo(likeness(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Pinot Noir 2022 750 ml, Pinot Noir 2021 750 ml",
        "Pinot Noir 750 ml, Pinot Noir 1.5 L",
        "Pinot Noir 750 ml, Pinot Noir",
        "Lager 330 ml, Lager 6 x 330 ml",
        "Chocolate Milk Bar, Milk Chocolate Bar",
        "Copper Kettle 28 cm, Copper Kettle 24 cm",
        "Tent Pole Red, Tent Pole Blue"
    })
    void tellsVariantsApart(String one, String other) {
        assertThat(likeness(one)).isNotEqualTo(likeness(other));
    }

    @Test
    void takesColoursOfTwoLanguagesForTheSame() {
        assertThat(likeness("Copper Kettle", Map.of("Couleur", "Rouge")))
                .isEqualTo(likeness("Copper Kettle", Map.of("colour", "red")))
                .isNotEqualTo(likeness("Copper Kettle", Map.of("colour", "green")))
                .isNotEqualTo(likeness("Copper Kettle"));
    }

    @ParameterizedTest
    @CsvSource({"Kettle", "Acme Kettle"})
    void findsNoLikenessInANameThatTellsTooLittle(String name) {
        assertThat(likeness(name)).isEmpty();
    }

    @Test
    void findsNoLikenessWithoutABrandOrWithTwoSizes() {
        assertThat(Identity.of(facts("Copper Kettle", Optional.empty(), Map.of()))
                        .likeness())
                .isEmpty();
        assertThat(likeness("Copper Kettle 1 L", Map.of("size", "2 L"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "4006381333931, 04006381333931",
        "036000291452, 00036000291452",
        "96385074, 00000096385074",
        "00012345600012, 00012345600012",
        "978-0-306-40615-7, 09780306406157"
    })
    void knowsATradeItemNumberInEveryLength(String gtin, String whole) {
        assertThat(Keys.ofGtin(gtin)).contains(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "4006381333932", // wrong check digit
        "2012345678900", // given out by the shop itself
        "0212345678909",
        "0000000000000",
        "1111111111116",
        "1234567890128",
        "9912345678907", // a coupon
        "12345"
    })
    void matchesByNoNumberThatMeansAnotherProductElsewhere(String gtin) {
        assertThat(Keys.ofGtin(gtin)).isEmpty();
    }

    private static Optional<UUID> likeness(String name) {
        return likeness(name, Map.of());
    }

    private static Optional<UUID> likeness(String name, Map<String, String> facets) {
        return Identity.of(facts(name, Optional.of("Acme"), facets)).likeness();
    }

    private static Facts facts(String name, Optional<String> brand, Map<String, String> facets) {
        return new Facts(
                name,
                brand,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                facets);
    }
}
