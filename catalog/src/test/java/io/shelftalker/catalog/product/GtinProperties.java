package io.shelftalker.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class GtinProperties {
    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.of(8, 12, 13, 14)
                .flatMap(length -> Arbitraries.strings().numeric().ofLength(length - 1))
                .filter(digits -> digits.chars().anyMatch(digit -> digit != '0'))
                .map(GtinProperties::withCheckDigit);
    }

    @Property
    void readsEveryNumberWithARightCheckDigit(@ForAll("numbers") String number) {
        assertThat(Gtin.read(number).map(Gtin::digits)).contains(number);
        assertThat(Gtin.read("GTIN: " + number).map(Gtin::digits)).contains(number);
        assertThat(Gtin.read("EAN" + number.length() + " " + number).map(Gtin::digits))
                .contains(number);
        assertThat(Gtin.read(number.replaceAll("(.{4})", "$1 ")).map(Gtin::digits))
                .contains(number);
    }

    @Property
    void noticesAnyWrongDigit(
            @ForAll("numbers") String number,
            @ForAll @IntRange(max = 13) int place,
            @ForAll @IntRange(min = 1, max = 9) int more) {
        int index = place % number.length();
        char other = (char) ('0' + (number.charAt(index) - '0' + more) % 10);
        String wrong = number.substring(0, index) + other + number.substring(index + 1);
        assertThat(Gtin.of(wrong).filter(gtin -> gtin.kind() != Gtin.Kind.ISSN)).isEmpty();
    }

    @Property
    void comparesNumbersOfDifferentLengths(@ForAll("numbers") String number) {
        Optional<String> comparable = Gtin.read(number).orElseThrow().comparable();
        comparable.ifPresent(digits -> assertThat(digits).hasSize(14).endsWith(number));
    }

    @Example
    void readsTheNumbersOfBooksPeriodicalsAndMusic() {
        assertThat(Gtin.read("ISBN 0-306-40615-2")).contains(new Gtin("0306406152", Gtin.Kind.ISBN10));
        assertThat(Gtin.read("ISBN-10: 080442957X")).contains(new Gtin("080442957X", Gtin.Kind.ISBN10));
        assertThat(Gtin.read("978-3-16-148410-0")).contains(new Gtin("9783161484100", Gtin.Kind.ISBN13));
        assertThat(Gtin.read("ISSN 2049-3630")).contains(new Gtin("20493630", Gtin.Kind.ISSN));
        assertThat(Gtin.read("979-0-2600-0043-8")).contains(new Gtin("9790260000438", Gtin.Kind.ISMN));
    }

    @Example
    void knowsABookByItsOldNumber() {
        assertThat(Gtin.read("0-306-40615-2").orElseThrow().comparable()).contains("09780306406157");
        assertThat(Gtin.read("978-0-306-40615-7").orElseThrow().comparable()).contains("09780306406157");
    }

    @Example
    void comparesNothingThatShopsNumberThemselves() {
        assertThat(Gtin.read("2000000000015").orElseThrow().comparable()).isEmpty();
        assertThat(Gtin.read("ISSN 2049-3630").orElseThrow().comparable()).isEmpty();
    }

    @Example
    void readsNoNumberWhereNoneIs() {
        assertThat(Gtin.read("")).isEmpty();
        assertThat(Gtin.read("0000000000000")).isEmpty();
        assertThat(Gtin.read("4006381333932")).isEmpty();
        assertThat(Gtin.read("AB4006381333931")).isEmpty();
        assertThat(Gtin.read("4006381333931C")).isEmpty();
        assertThat(Gtin.read("tel. 030 1234567")).isEmpty();
    }

    private static String withCheckDigit(String digits) {
        int sum = 0;
        for (int index = digits.length() - 1, weight = 3; index >= 0; index--, weight = 4 - weight) {
            sum += weight * Character.digit(digits.charAt(index), 10);
        }
        return digits + Math.floorMod(-sum, 10);
    }
}
