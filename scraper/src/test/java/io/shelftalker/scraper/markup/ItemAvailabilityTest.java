package io.shelftalker.scraper.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemAvailabilityTest {

    @ParameterizedTest
    @CsvSource({
        "https://schema.org/InStock, InStock",
        "http://schema.org/OutOfStock, OutOfStock",
        "schema:SoldOut, SoldOut",
        "http://www.schema.org#PreOrder, PreOrder",
        "INSTOCK, InStock",
        "in stock, InStock",
        "in_stock, InStock",
        "out-of-stock, OutOfStock",
        "oos, OutOfStock",
        "available for order, BackOrder",
        "back-order, BackOrder",
        "preorder, PreOrder",
        "LimitedAvailability, LimitedAvailability",
        "in store only, InStoreOnly",
        "made to order, MadeToOrder",
        "Discontinued, Discontinued"
    })
    void namesWhatIsMeant(String written, String name) {
        assertThat(ItemAvailability.name(written)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "https://schema.org/", "soon perhaps", "NOT SOLD", "3"})
    void namesNothingForOtherWords(String written) {
        assertThat(ItemAvailability.name(written)).isEmpty();
    }
}
