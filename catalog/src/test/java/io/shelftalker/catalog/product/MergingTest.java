package io.shelftalker.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.browse.Products;
import io.shelftalker.catalog.search.ProductSearch;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Products that are there already become one when shops say so, and several again when they contradict each other. */
class MergingTest {
    private static final String GTIN = "4006381333931";
    private static final String OTHER_GTIN = "036000291452";

    private final Shelf shelf = new Shelf();
    private final Products products = new Products();
    private final Seen kettle = shelf.page("kettle").called("Copper Kettle 1 L");
    private final Seen other = kettle.in("other").called("Bouilloire en cuivre");

    @AfterEach
    void close() {
        shelf.close();
    }

    @Test
    void makesOneProductWhenAShopAddsATradeItemNumber() {
        shelf.opens(kettle.gtin(GTIN).priced("40.00", "CAD"));
        shelf.sees(8, other.priced("36.00", "CAD"));
        assertThat(shelf.products()).isEqualTo(2);
        ProductId later = at(other).id();

        shelf.sees(8, other.gtin(GTIN).priced("36.00", "CAD").at(later(1)));

        assertThat(shelf.products()).isOne();
        assertThat(shelf.events()).as("nothing is new, gone or cheaper").containsExactly("Added", "Merged");
        assertThat(at(kettle)).isEqualTo(at(other)).satisfies(product -> {
            assertThat(product.name()).isEqualTo("Copper Kettle 1 L");
            assertThat(product.others()).hasSize(1);
        });
        assertThat(find(later)).as("the former id still leads to it").contains(at(kettle));
        assertThat(shelf.prices()).as("both offers keep their history").hasSize(2);
    }

    @Test
    void makesOneProductWhenAnotherReadingTellsBrandAndSize() {
        shelf.opens(kettle);
        Facts bare =
                without(kettle.in("other").called("Copper Kettle").observation().facts());
        shelf.sees(8, kettle.in("other").with(bare));
        assertThat(shelf.products()).isEqualTo(2);

        shelf.sees(8, kettle.in("other").at(later(1)));

        assertThat(shelf.products()).isOne();
    }

    @Test
    void tellsWhatTheSameReadingChangesBesides() {
        shelf.opens(kettle.gtin(GTIN).priced("40.00", "CAD"));
        shelf.sees(8, other.priced("39.00", "CAD"));

        shelf.sees(8, other.gtin(GTIN).priced("36.00", "CAD").at(later(1)));

        assertThat(shelf.events()).containsExactly("Added", "Merged", "PriceChanged");
        assertThat(shelf.texts("select before_amount || ' ' || after_amount from catalog_event where kind = 'price'"))
                .containsExactly("39.00 36.00");
    }

    @Test
    void findsOneProductByWhatEitherShopCallsIt() {
        shelf.opens(kettle.gtin(GTIN));
        shelf.sees(8, other);
        shelf.sees(8, other.gtin(GTIN).at(later(1)));

        ProductSearch search = new ProductSearch(shelf.database.transactions(), shelf.database.clock());
        for (String words : List.of("copper kettle", "bouilloire")) {
            List<ProductId> found = shelf.in(handle -> search.search(handle, shelf.database.workspace(), words, 0, 5)
                    .products());
            assertThat(found).as(words).containsExactly(at(kettle).id());
        }
        for (String code : List.of("SKU-kettle", "other-SKU-kettle", GTIN)) {
            List<ProductView> found = shelf.in(handle -> products.withCode(handle, code));
            assertThat(found).as(code).containsExactly(at(kettle));
        }
    }

    @Test
    void staysOneWhenAPageIsRewordedOrTellsLess() {
        shelf.opens(kettle);
        shelf.sees(8, kettle.in("other"));
        shelf.sees(8, kettle.in("other").called("Kettle of copper, a gift").at(later(1)));
        shelf.sees(
                8,
                kettle.in("other")
                        .with(without(kettle.in("other").observation().facts()))
                        .at(later(2)));

        assertThat(shelf.products()).isOne();
        assertThat(shelf.events()).isEmpty();
    }

    @Test
    void becomesSeveralWhenPagesContradictEachOther() {
        shelf.opens(kettle.gtin(GTIN));
        shelf.sees(8, kettle.in("other"));
        assertThat(shelf.products()).isOne();

        shelf.sees(8, kettle.in("other").gtin(OTHER_GTIN).at(later(1)));

        assertThat(shelf.products()).isEqualTo(2);
        assertThat(shelf.events()).containsExactly("Split");
        assertThat(at(kettle).others()).isEmpty();
        assertThat(at(kettle.in("other")).listed()).isTrue();
    }

    @Test
    void trustsNoShopThatGivesOneNumberToSeveralProducts() {
        shelf.opens(kettle.gtin(GTIN));
        shelf.sees(8, other.gtin(GTIN));
        shelf.sees(9, kettle.in("third").called("Teapot").gtin(GTIN));
        assertThat(shelf.products()).isOne();

        shelf.sees(9, shelf.page("mug").in("third").called("Mug").gtin(GTIN));

        assertThat(shelf.products()).as("kettle of two shops, teapot, mug").isEqualTo(3);
    }

    @Test
    void bringsTwoTogetherWhenAThirdShopKnowsBoth() {
        shelf.opens(kettle);
        shelf.sees(8, other.gtin(GTIN));
        assertThat(shelf.products()).isEqualTo(2);

        shelf.sees(9, kettle.in("third").gtin(GTIN));

        assertThat(shelf.products()).isOne();
        assertThat(at(kettle).others()).hasSize(2);
    }

    @Test
    void operatorSplitsWhatWasMistakenAndItStaysSo() {
        shelf.opens(kettle.gtin(GTIN));
        shelf.sees(8, other.gtin(GTIN).priced("36.00", "CAD"));
        assertThat(part(other)).isPresent();

        assertThat(shelf.products()).isEqualTo(2);
        assertThat(at(other)).satisfies(product -> {
            assertThat(product.name()).isEqualTo("Bouilloire en cuivre");
            assertThat(product.listed()).isTrue();
        });
        shelf.sees(8, other.called("Bouilloire").gtin(GTIN).at(later(1)));
        shelf.sees(9, kettle.in("third").gtin(GTIN));
        assertThat(shelf.products()).as("the third joins the first").isEqualTo(2);
        assertThat(at(kettle).others()).hasSize(1);
        assertThat(part(other)).as("there is nothing to split").isEmpty();
    }

    @Test
    void operatorSplitsTheOfferThatAProductBeganWith() {
        shelf.opens(kettle.gtin(GTIN));
        shelf.sees(8, other.gtin(GTIN));
        shelf.sees(9, kettle.in("third").gtin(GTIN));

        part(kettle);

        assertThat(shelf.products()).isEqualTo(2);
        assertThat(at(other)).isEqualTo(at(kettle.in("third"))).isNotEqualTo(at(kettle));
    }

    @Test
    void operatorSaysThatTwoAreTheSame() {
        shelf.opens(kettle);
        shelf.sees(8, other.coloured("blue").gtin(GTIN));
        Optional<ProductId> joined = shelf.in(handle -> shelf.catalog.join(handle, url(kettle), url(other)));
        assertThat(joined).isPresent();

        assertThat(shelf.products()).isOne();
        shelf.sees(8, other.coloured("green").gtin(OTHER_GTIN).at(later(1)));
        assertThat(shelf.products()).as("whatever they say").isOne();

        part(other);
        assertThat(shelf.products()).isEqualTo(2);
    }

    @Test
    void isDescribedByItsOtherShopOnceItsOwnHasItNoMore() {
        shelf.opens(kettle.gtin(GTIN));
        shelf.sees(8, other.gtin(GTIN));
        Pass pass = new Pass(Shelf.SOURCE, Optional.empty(), true);
        shelf.in(handle ->
                shelf.catalog.delist(handle, pass, List.of(kettle.observation().externalId())));

        shelf.sees(8, other.called("Bouilloire").gtin(GTIN).at(later(1)));

        assertThat(at(other).name()).isEqualTo("Bouilloire");
        assertThat(shelf.products()).isOne();
    }

    private Optional<ProductId> part(Seen seen) {
        return shelf.in(handle -> shelf.catalog.part(handle, url(seen)));
    }

    private ProductView at(Seen seen) {
        return shelf.in(handle -> products.at(handle, url(seen))).orElseThrow();
    }

    private Optional<ProductView> find(ProductId product) {
        return shelf.in(handle -> products.find(handle, product));
    }

    private static URI url(Seen seen) {
        return seen.observation().url();
    }

    private static Facts without(Facts facts) {
        return new Facts(
                facts.name(),
                Optional.empty(),
                facts.description(),
                facts.category(),
                facts.sku(),
                Optional.empty(),
                Optional.empty(),
                facts.image(),
                Map.of());
    }

    private Instant later(int days) {
        return shelf.start.plus(Duration.ofDays(days));
    }
}
