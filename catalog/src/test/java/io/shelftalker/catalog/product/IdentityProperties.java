package io.shelftalker.catalog.product;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Shops write any name, and a run that one of them stops would be tried again for ever. */
class IdentityProperties {
    private static final String[] WORDS = {
        "dozen",
        "douzaines",
        "dutzend",
        "x",
        "×",
        "*",
        "-",
        "/",
        "+",
        "(",
        ")",
        ",",
        ".",
        "%",
        "&",
        "and",
        "of",
        "de",
        "à",
        "pack",
        "lot",
        "carton",
        "pcs",
        "-er",
        "er pack",
        "stück",
        "unités",
        "個",
        "ml",
        "cl",
        "L",
        "ℓ",
        "kg",
        "g",
        "fl oz",
        "lb",
        "pint",
        "\"",
        "½",
        "⅓",
        "per",
        "magnum",
        "half bottle",
        "Kettle",
        "İ",
        "\0",
        "\ud83c",
        "٣"
    };

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> numbers = Arbitraries.oneOf(
                Arbitraries.of("0", "00", "1", "12", "0.0", "0,5", "1/0", "1 000", "2022"),
                Arbitraries.strings().numeric().withChars('.', ',').ofMaxLength(14));
        Arbitrary<String> parts = Arbitraries.oneOf(
                Arbitraries.of(WORDS), numbers, Arbitraries.strings().ofMaxLength(4));
        Arbitrary<String> spaces = Arbitraries.of("", " ", "\u00a0");
        return spaces.flatMap(space -> parts.list().ofMaxSize(9).map(words -> String.join(space, words)));
    }

    @Property
    void everyNameTellsSomethingOrNothing(@ForAll("names") String name, @ForAll("names") String size) {
        assertThatCode(() -> QuantityReader.read(name).map(QuantityReader.Found::packed))
                .doesNotThrowAnyException();
        assertThatCode(() -> Identity.of(facts(name, size))).doesNotThrowAnyException();
        assertThatCode(() -> Identity.mayBe(size, Optional.of("Acme"), facts(name, size)))
                .doesNotThrowAnyException();
    }

    @Example
    void noDozenIsNoNumberOfPieces() {
        everyNameTellsSomethingOrNothing("Eggs, 0 dozen", "000 douzaines");
    }

    private static Facts facts(String name, String size) {
        String some = name.replace("\0", "").isBlank() ? "Kettle" : name;
        return new Facts(
                some,
                Optional.of("Acme"),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(size),
                Optional.empty(),
                Map.of("size", size));
    }
}
