package io.shelftalker.scraper.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.scraper.extract.visible.UrlCodes;
import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlCodesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://shop.example/p/B0C1D2E3F4 | B0C1D2E3F4",
                "https://shop.example/copper-kettle/tea/K0C1D2E3F4/from-list | K0C1D2E3F4",
                "https://shop.example/view?teapot-nr=278526196 | 278526196",
                "https://shop.example/view?page=4711 | ",
                "https://shop.example/item/302474151804 | 302474151804",
                "https://shop.example/store/36?pid=262388 | 262388",
                "https://shop.example/kettle-copper-12185160.html?utm_source=x | 12185160",
                "https://shop.example/ads/c7a278526196/kettle.html | 278526196",
                "https://shop.example/p/copper-kettle | ",
                "https://shop.example/ | ",
            })
    void findsTheCodeInAnAddress(String url, String code) {
        Reading reading = new Extraction(List.of(new UrlCodes()))
                .read(Page.of(URI.create(url), Jsoup.parse("<input type=hidden name=adno value=278526196>")));

        assertThat(reading.value(Field.SKU).orElse(null)).isEqualTo(code);
    }
}
