package io.shelftalker.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.catalog.product.Facts;
import io.shelftalker.i18n.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitPriceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "18.40 | 750 ml | 24.53 | LITRE",
                "18.40 | 75 cl | 24.53 | LITRE",
                "64.00 | 1 L | 64.00 | LITRE",
                "9.00 | 1,5 L | 6.00 | LITRE",
                "9.90 | 6 × 33 cl | 5.00 | LITRE",
                "9.90 | 6x33cl | 5.00 | LITRE",
                "4.00 | 500 g | 8.00 | KILOGRAM",
                "4.00 | 2 kg | 2.00 | KILOGRAM"
            })
    void dividesThePriceByTheContents(String price, String size, String perUnit, UnitPrice.Unit unit) {
        assertThat(UnitPrice.of(Money.of(price, "CAD"), facts("Pinot Noir", "Wine", Map.of("size", size))))
                .contains(new UnitPrice(Money.of(perUnit, "CAD"), unit));
    }

    @ParameterizedTest
    @CsvSource({"size, Large", "size, 0 ml", "weight, 250 g", "size, 750", "size, 12 Gauge"})
    void isSilentWhereNoContentsAreSaid(String facet, String value) {
        assertThat(UnitPrice.of(Money.of("10.00", "CAD"), facts("Pinot Noir", "Wine", Map.of(facet, value))))
                .isEmpty();
    }

    @Test
    void readsTheFrenchNamesToo() {
        assertThat(UnitPrice.of(
                        Money.of("10.00", "EUR"), facts("Bière blonde", "Boissons", Map.of("Contenance", "50 cl"))))
                .contains(new UnitPrice(Money.of("20.00", "EUR"), UnitPrice.Unit.LITRE));
    }

    @ParameterizedTest
    @CsvSource({
        "Copper Gooseneck Kettle, Kitchen, size, 1 L",
        "Bouilloire en cuivre, Cuisine, contenance, 1 L",
        "Rucksack Alm, Outdoor, volume, 30 L",
        "Tea kettle, Tea accessories, size, 1 L",
        "Wine glass, Wine, size, 350 ml",
        "Fridge 200, Home, volume, 200 L",
        "Parcel 12, , size, 2 kg",
        "Water bottle, , size, 750 ml",
        "Water bottle, Drinks, size, 750 ml",
        "Gourde à eau, , contenance, 75 cl",
        "Thermos, Coffee, size, 1 L",
        "Milk frother, , size, 250 ml",
        "Coffee table, , size, 20 kg",
        "Salt lamp, , size, 2 kg",
        "Water heater 50 L, , size, 50 L",
        "Protein shaker, Protein, size, 600 ml",
        "Soap dish, Beauty, size, 200 g",
        "Porte-savon, , contenance, 20 cl",
        "Paint roller, Paint, size, 250 g",
        "Alm – Rucksack, Food, volume, 30 L",
        "Set of mugs, , size, 4 x 350 ml",
        "Weck Gläser, , size, 6 x 500 ml",
        "Duo, Glasses, size, 2 x 350 ml"
    })
    void whatFitsInIsNoContent(String name, String category, String facet, String size) {
        assertThat(shown(name, category, facet, size)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Shampoo with oats, , size, 250 ml",
        "Espresso, Kaffee, size, 500 g",
        "Olio extravergine, Alimentari, format, 75 cl",
        "Something else, , net weight, 500 g",
        "Something else, , size, 6 × 33 cl",
        "Waschmittel, Haushalt, füllmenge, 2 L",
        "Tea bags, , size, 250 g",
        "Coffee in a jar, , size, 200 g",
        "Bottle of wine, , size, 75 cl",
        "Rotwein, Wine & glasses, size, 75 cl",
        "Pinot Noir, Wine & glasses, size, 75 cl",
        "Huile d'olive, , contenance, 50 cl",
        "Assam Gold, Tea, size, 100 g"
    })
    void whatIsUsedUpIsSoldByItsContent(String name, String category, String facet, String size) {
        assertThat(shown(name, category, facet, size)).isPresent();
    }

    private static Optional<UnitPrice> shown(String name, String category, String facet, String size) {
        Facts facts = facts(name, category == null ? "" : category, Map.of(facet, size));
        return UnitPrice.of(Money.of("64.00", "CAD"), facts);
    }

    private static Facts facts(String name, String category, Map<String, String> facets) {
        return new Facts(
                name,
                Optional.empty(),
                Optional.empty(),
                category.isEmpty() ? List.of() : List.of(category),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                facets);
    }
}
