package io.shelftalker.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example/p/kettle?b=2&a=1",
                "http://shop.example/p/kettle?a=1&b=2",
                "https://WWW.Shop.example:443/p/kettle/?a=1&b=2#reviews",
                "https://shop.example/p/kettle?utm_source=news&a=1&gclid=x&b=2&utm_medium="
            })
    void isTheSameForAddressesOfOnePage(String url) {
        assertThat(Keys.ofUrl(URI.create(url))).isEqualTo("shop.example/p/kettle?a=1&b=2");
    }

    @Test
    void tellsPagesApart() {
        assertThat(Keys.ofUrl(URI.create("https://shop.example/p/kettle?variant=2")))
                .isNotEqualTo(Keys.ofUrl(URI.create("https://shop.example/p/kettle?variant=3")));
        assertThat(Keys.ofUrl(URI.create("http://localhost:8081/p")))
                .isNotEqualTo(Keys.ofUrl(URI.create("http://localhost:8082/p")));
    }

    @Test
    void readsASkuAsItIsTyped() {
        assertThat(Keys.ofSku(" ab 12-x ")).isEqualTo("AB12-X");
    }
}
