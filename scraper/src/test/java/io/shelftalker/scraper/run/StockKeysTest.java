package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockKeysTest {
    @ParameterizedTest
    @CsvSource({
        "AB-7, ab-7",
        "ab 7, AB7",
        "0012, 12",
        "12, 0012",
        "0, 00",
        "4006381333931, 04006381333931",
        "978-3-16-148410-0, 9783161484100",
        "036000291452, 36000291452",
    })
    void findsACodeThatIsWrittenOtherwise(String onThePage, String onTheList) {
        assertThat(find(onTheList, "p", onThePage)).contains("p");
    }

    @ParameterizedTest
    @CsvSource({"AB-7, AB-70", "AB07, AB7", "120, 12", "A-7, A7"})
    void takesNoOtherCodeForIt(String onThePage, String onTheList) {
        assertThat(find(onTheList, "p", onThePage)).isEmpty();
    }

    @Test
    void theClosestWayOfWritingDecides() {
        assertThat(find("12", "long", "0012", "short", "12")).contains("short");
    }

    @Test
    void aCodeOfTwoProductsIsOfNone() {
        assertThat(find("ab7", "one", "AB7", "other", "Ab7")).isEmpty();
        assertThat(find("12", "one", "0012", "other", "012")).isEmpty();
    }

    /** @param products their ids, each with its SKU */
    private static Optional<String> find(String code, String... products) {
        StockKeys keys = new StockKeys(List.of(code));
        List<String> all = Arrays.asList(products);
        for (int at = 0; at < all.size(); at += 2) {
            keys.tell(new StockAsk(all.get(at), Optional.of(all.get(at + 1)), Optional.empty(), Optional.empty()));
        }
        return Optional.ofNullable(keys.found().get(code));
    }
}
