package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.testkit.shop.Fault;
import io.shelftalker.testkit.shop.ShopProduct;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A product whose page moves keeps its history and its watches. */
class MovedPageTest {
    private static final String GTIN = "4006381333931";

    private final ReadShop read = ReadShop.with(List.of(
            ShopProduct.named("K0", "Kettle 0", "10.00"),
            ShopProduct.named("K1", "Kettle 1", "10.00"),
            coded(ShopProduct.named("K2", "Kettle 2", "10.00"))));

    @AfterEach
    void close() {
        read.close();
    }

    @Test
    void staysTheSameAtANewAddressWithItsSku() throws InterruptedException {
        read.run();
        String before = product("kettle-1");
        read.shop.replace(List.of(
                ShopProduct.named("K0", "Kettle 0", "10.00"),
                ShopProduct.named("K1", "Kettle One", "9.00"),
                coded(ShopProduct.named("K2", "Kettle 2", "10.00"))));

        for (int run = 0; run < 4; run++) {
            assertThat(read.run().state()).isEqualTo(RunState.HEALTHY);
        }

        assertThat(product("kettle-one")).isEqualTo(before);
        assertThat(read.standing("kettle-one")).isEqualTo("9.00 CAD in");
        assertThat(read.standing("kettle-1")).isEqualTo("unknown");
        assertThat(read.events()).containsExactly("PriceChanged");
    }

    @Test
    void followsARedirectToTheSameProduct() throws InterruptedException {
        read.run();
        String before = product("kettle-2");
        read.shop.add(coded(ShopProduct.named("N2", "Kettle Two", "10.00")));
        read.shop.failProducts(new Fault.RedirectTo("kettle-two"), "kettle-2");
        read.shop.touch("K2");

        assertThat(read.run().state()).isEqualTo(RunState.HEALTHY);
        read.run();

        assertThat(product("kettle-two")).isEqualTo(before);
        assertThat(read.standing("kettle-2")).isEqualTo("unknown");
        assertThat(read.events()).isEmpty();
    }

    @Test
    void isAnotherProductWhereOnlyTheSkuIsTheSame() throws InterruptedException {
        read.run();
        String before = product("kettle-1");
        read.shop.replace(List.of(
                ShopProduct.named("K0", "Kettle 0", "10.00"),
                ShopProduct.named("K1", "Garden Hose", "9.00"),
                coded(ShopProduct.named("K2", "Kettle 2", "10.00"))));

        read.run();

        assertThat(product("kettle-1")).isEqualTo(before);
        assertThat(product("garden-hose")).isNotEqualTo(before);
        assertThat(read.standing("garden-hose")).isEqualTo("9.00 CAD in");
    }

    @Test
    void staysWhereItIsWhileAListThatShrankIsNotBelieved() throws InterruptedException {
        read.run();
        String before = product("kettle-1");
        read.shop.replace(List.of(ShopProduct.named("K1", "Kettle One", "9.00")));

        read.run();

        assertThat(product("kettle-1")).isEqualTo(before);
        assertThat(product("kettle-one")).isNotEqualTo(before);
    }

    private String product(String slug) {
        return read.in(handle -> handle.createQuery("select product from offer where external_id = :id")
                .bind("id", read.shop.url() + "/p/" + slug)
                .mapTo(String.class)
                .findOne()
                .orElse("none of " + slug));
    }

    private static ShopProduct coded(ShopProduct product) {
        return new ShopProduct(
                product.slug(),
                product.sku(),
                GTIN,
                product.mpn(),
                product.name(),
                product.brand(),
                product.description(),
                product.category(),
                product.price(),
                product.currency(),
                product.listPrice(),
                product.stock(),
                product.quantityLeft(),
                product.size(),
                product.facets(),
                product.rating());
    }
}
