package io.shelftalker.core.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {
    @ParameterizedTest
    @CsvSource({
        "https://shop.example/p/1?a=%20b, https://shop.example/p/1?a=%20b",
        "https://shop.example/p/1#a=3|p=14, https://shop.example/p/1#a=3%7Cp=14",
        "https://shop.example/two words, https://shop.example/two%20words",
        "https://shop.example/50%off, https://shop.example/50%25off",
        "https://shop.example/tée, https://shop.example/tée"
    })
    void addressesAreReadAsBrowsersDo(String given, String read) {
        assertThat(question(given).base()).contains(URI.create(read));
    }

    @ParameterizedTest
    @CsvSource({"'', ", "https://shop.example:port:/, "})
    void whatIsNoAddressIsNone(String given) {
        assertThat(question(given).base().filter(url -> url.getHost() != null)).isEmpty();
    }

    private static Question question(String url) {
        return new Question("page", JsonNodeFactory.instance.objectNode().put("url", url), Optional.empty());
    }
}
