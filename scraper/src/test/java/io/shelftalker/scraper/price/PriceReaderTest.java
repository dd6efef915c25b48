package io.shelftalker.scraper.price;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.i18n.Money;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PriceReaderTest {
    record Case(String text, String context, String expected) {}

    static Stream<Case> cases() throws IOException {
        try (InputStream file = Objects.requireNonNull(PriceReaderTest.class.getResourceAsStream("prices.tsv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("# "))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Case(cells[0], cells[1], cells[2]));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsAPrice(Case written) {
        assertThat(shown(PriceReader.read(written.text(), context(written.context()))))
                .isEqualTo(written.expected());
    }

    @Test
    void saysWhatAReadingMayMeanAsWell() {
        assertThat(PriceReader.read("1.299", PriceContext.NONE))
                .isInstanceOfSatisfying(PriceReading.Open.class, open -> {
                    assertThat(open.amounts()).map(Object::toString).containsExactly("1299", "1.299");
                    assertThat(open.currencies()).isEmpty();
                });
        assertThat(PriceReader.read("129 kr", PriceContext.NONE))
                .isInstanceOfSatisfying(PriceReading.Open.class, open -> assertThat(open.currencies())
                        .startsWith("SEK", "NOK", "DKK", "ISK"));
    }

    @Test
    void tellsWhetherAPriceIsTheOnlyOne() {
        assertThat(isAlone("12,50 €")).isTrue();
        assertThat(isAlone("12,50 € (-20 %)")).isTrue();
        assertThat(isAlone("Pack of 6 12,50 €")).isTrue();
        assertThat(isAlone("10 - 20 €")).isFalse();
        assertThat(isAlone("12,50 € 9,50 €")).isFalse();
        assertThat(isAlone("12.50 9.50")).isFalse();
    }

    @Test
    void readsNoFurtherThanAPriceMayReach() {
        String endless = "1 ".repeat(100_000) + "€";
        assertThat(PriceReader.read(endless, PriceContext.NONE)).isNotNull();
        assertThat(PriceReader.read("9".repeat(100_000), PriceContext.NONE)).isEqualTo(new PriceReading.Nothing());
    }

    private static boolean isAlone(String text) {
        return switch (PriceReader.read(text, PriceContext.NONE)) {
            case PriceReading.Settled settled -> settled.alone();
            case PriceReading.Open open -> open.alone();
            case PriceReading.Nothing nothing -> throw new AssertionError("No price in " + text);
        };
    }

    private static String shown(PriceReading reading) {
        return switch (reading) {
            case PriceReading.Settled(Money money, boolean alone) -> money.toString();
            case PriceReading.Open open ->
                open.likeliest()
                        .map(money -> money + "?")
                        .orElseGet(() -> open.amounts().getFirst() + " ?");
            case PriceReading.Nothing nothing -> "-";
        };
    }

    private static PriceContext context(String text) {
        Map<String, String> known = Arrays.stream(text.split("; "))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
        return new PriceContext(
                Optional.ofNullable(known.get("hint")),
                Optional.ofNullable(known.get("decimal")),
                Optional.ofNullable(known.get("lang")),
                Optional.ofNullable(known.get("country")),
                Optional.ofNullable(known.get("host")),
                new PriceHabits(
                        Optional.ofNullable(known.get("currency")), Optional.ofNullable(known.get("separator"))));
    }
}
