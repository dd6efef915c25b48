package io.shelftalker.scraper.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTemplateTest {
    private static final URI SHOP = URI.create("https://shop.example/en/");

    @ParameterizedTest
    @ValueSource(strings = {"//api.example/stock", "//api.example/{sku}", "///stock", "//{store}/stock"})
    void refusesAHostThatOnlyLooksLikeAPath(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new UrlTemplate(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", ".."})
    void asksNothingWithAValueThatWouldBeAnotherAddress(String value) {
        assertThat(new UrlTemplate("/{store}/stock").fill(SHOP, Map.of("store", value)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/evil.example/", "//evil.example", "\\evil.example", "@evil.example", "a#b", "a?b", "../x"})
    void aValueNeverChoosesWhoIsAsked(String value) {
        URI url = new UrlTemplate("/{product}/stock")
                .fill(SHOP, Map.of("product", value))
                .orElseThrow();

        assertThat(url.getHost()).isEqualTo("shop.example");
        assertThat(url.getRawPath()).matches("/[^/]+/stock");
    }

    @Test
    void anotherHostMayBeNamedWhole() {
        assertThat(new UrlTemplate("https://api.example/{sku}").fill(SHOP, Map.of("sku", "K 1")))
                .contains(URI.create("https://api.example/K%201"));
    }
}
