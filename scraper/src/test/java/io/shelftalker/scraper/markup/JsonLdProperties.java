package io.shelftalker.scraper.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever stands in one block, the others are read. */
class JsonLdProperties {
    private static final String GOOD = "{\"@type\":\"Product\",\"name\":\"Here\"}";
    private static final String LONG =
            "<!-- x --> {\"@context\":{\"s\":\"http://schema.org/\"},\"@graph\":[{\"@id\":\"#a\",\"s:offers\":"
                    + "{\"price\":12.50,\"@reverse\":{\"itemOffered\":{\"@id\":\"#a\"}}}},[\"\\u00e9 \\\"q\\\"\",null,true]]}";

    @Property
    void garbageLosesNoOtherBlock(@ForAll String garbage) {
        assertStillRead(garbage);
    }

    @Property
    void brokenJsonLosesNoOtherBlock(@ForAll("jsonLike") String garbage) {
        assertStillRead(garbage);
    }

    @Property
    void aBlockCutOffAnywhereLosesNoOtherBlock(@ForAll @IntRange(max = 180) int length) {
        assertStillRead(LONG.substring(0, Math.min(length, LONG.length())));
    }

    @Property
    void aBlockWithOneCharacterLessLosesNoOtherBlock(@ForAll @IntRange(max = 180) int gone) {
        StringBuilder json = new StringBuilder(LONG);
        json.deleteCharAt(gone % LONG.length());
        assertStillRead(json.toString());
    }

    @Property(tries = 20)
    void depthWithoutEndIsNoTrouble(@ForAll("brackets") String bracket) {
        assertStillRead(bracket.repeat(100_000));
    }

    @Provide
    Arbitrary<String> jsonLike() {
        return Arbitraries.of(
                        "{", "}", "[", "]", ",", ":", "\"", "'", "\\", "@id", "@type", "@graph", "1e999", "-", "/*",
                        "//", "<!--", "\n", "Product", "null")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> brackets() {
        return Arbitraries.of("[", "{\"a\":", "{\"a\":[", "\"", "/*", "\\");
    }

    private static void assertStillRead(String block) {
        Items items = Items.ofJsonLd(List.of(GOOD, block, GOOD.replace("Here", "There")), Pages.HERE);

        assertThat(items.roots()).extracting(root -> root.path("name").asText()).contains("Here", "There");
        MainProduct.of(items, PageSigns.of(Pages.HERE)).ifPresent(ProductItem::offers);
    }
}
