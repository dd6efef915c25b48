package io.shelftalker.deploy.story;

import io.shelftalker.testkit.shop.GeneratedProducts;
import io.shelftalker.testkit.shop.ShopProduct;
import io.shelftalker.testkit.shop.ShopSettings;
import io.shelftalker.testkit.shop.ShopSite;
import io.shelftalker.testkit.shop.Stock;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** A shop with one product that the stories are about, and some others around it. */
final class Shop {
    static final String KETTLE = "KETTLE-1";

    private Shop() {}

    /** The shop in its first version: the kettle is sold out, and dearer than it will be. */
    static ShopSite open() {
        ShopProduct kettle = ShopProduct.named(KETTLE, "Copper Gooseneck Kettle", "64.00")
                .withCurrency("CAD")
                .withStock(Stock.OUT);
        List<ShopProduct> products = Stream.concat(Stream.of(kettle), GeneratedProducts.of(30, 3).stream())
                .toList();
        return ShopSite.open(ShopSettings.defaults(), products);
    }

    /** The second version: it is back, and cheaper. */
    static void restock(ShopSite shop) {
        shop.change(KETTLE, kettle -> kettle.withPrice("52.00").withStock(Stock.IN));
    }

    /** The place that must be allowed for the shop to be read. */
    static String place(ShopSite shop) {
        return URI.create(shop.url()).getAuthority();
    }
}
