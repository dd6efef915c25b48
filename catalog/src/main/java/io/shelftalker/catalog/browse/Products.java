package io.shelftalker.catalog.browse;

import io.shelftalker.catalog.product.Keys;
import io.shelftalker.catalog.product.ProductId;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Reads products as people are shown them. Every handle's transaction is in a workspace. */
@Singleton
public final class Products {
    private static final ProductRow ROW = new ProductRow();

    /** A product, even if it is no longer in the catalog; the one that it became part of, if it did. */
    public Optional<ProductView> find(Handle handle, ProductId product) {
        return handle.createQuery("""
                        select * from product_card
                        where id = (select coalesce(same_as, id) from product where id = :id)
                        """).bind("id", product.value()).map(ROW).findOne();
    }

    /** Those of these products that are in the catalog, in the order given. */
    public List<ProductView> listed(Handle handle, List<ProductId> products) {
        return known(handle, products).stream().filter(ProductView::listed).toList();
    }

    /** These products, even those that are no longer in the catalog, in the order given. */
    public List<ProductView> known(Handle handle, List<ProductId> products) {
        Map<ProductId, ProductView> found = handle
                .createQuery("select * from product_card where id = any(:ids)")
                .bindArray(
                        "ids",
                        Long.class,
                        products.stream().map(ProductId::value).toList())
                .map(ROW)
                .stream()
                .collect(Collectors.toMap(ProductView::id, Function.identity()));
        return products.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** The widest category that words name, as the shop writes it. */
    public Optional<String> section(Handle handle, String words) {
        String name = words.strip();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String one = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
        List<String> written = Stream.of(name, one, one + "s")
                .flatMap(word -> Stream.of(word, word.toLowerCase(Locale.ROOT), capital(word)))
                .toList();
        return handle.createQuery("select section from product where listed and section = any(:names) limit 1")
                .bindArray("names", String.class, written)
                .mapTo(String.class)
                .findOne();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    /** The products that have this SKU or GTIN in any shop, or had it, those in the catalog first. */
    public List<ProductView> withCode(Handle handle, String code) {
        return handle.createQuery("""
                        select * from product_card
                        where id in (
                          select coalesce(same_as, id) from product where sku_key = :code
                          union
                          select coalesce(same_as, id) from product where gtin = :code
                          union
                          select coalesce(same_as, id) from product where gtin_key = :gtin
                          union
                          select coalesce(same_as, id) from product_alias as alias join product on product.id = alias.product
                          where kind = 'code' and value = :code)
                        order by listed desc, id
                        limit 10
                        """)
                .bind("code", Keys.ofSku(code))
                .bind("gtin", Keys.ofGtin(code).orElse(""))
                .map(ROW)
                .list();
    }

    /** The product of a page, even if that has moved since or the product is no longer in the catalog. */
    public Optional<ProductView> at(Handle handle, URI url) {
        return handle.createQuery("""
                        select * from product_card
                        where id in (
                          select product from offer where url_key = :url
                          union
                          select coalesce(same_as, id) from product_alias as alias join product on product.id = alias.product
                          where kind = 'url' and value = :url)
                        order by listed desc, id
                        limit 1
                        """).bind("url", Keys.ofUrl(url)).map(ROW).findOne();
    }

    /** The names of some shops that the catalog comes from. */
    List<String> vendors(Handle handle) {
        return handle.createQuery("select name from vendor order by id limit 5")
                .mapTo(String.class)
                .list();
    }

    /** The shop that an address belongs to, whether or not its page is in the catalog. */
    Optional<String> vendorOf(Handle handle, URI url) {
        return handle.createQuery("select name from vendor where host = :host order by id limit 1")
                .bind("host", Keys.host(url))
                .mapTo(String.class)
                .findOne();
    }

    /**
     * A product by chance, as quickly from a million as from ten.
     *
     * @param otherThan not this one, unless there is no other
     */
    public Optional<ProductView> random(Handle handle, Optional<ProductId> otherThan) {
        return handle.createQuery("""
                        with thrown as materialized (
                          select random() as dice
                        ), near as (
                          -- Products after a gap come up more often than others; one of a few evens that out.
                          (select id, 1 as lap, dice from product
                            where listed and dice >= (select dice from thrown) order by dice limit 16)
                          union all
                          (select id, 2 as lap, dice from product
                            where listed and dice < (select dice from thrown) order by dice limit 16)
                          order by lap, dice
                          limit 16
                        )
                        select * from product_card
                        where id = (select id from near order by id = :other, random() limit 1)
                        """)
                .bind("other", otherThan.map(ProductId::value).orElse(0L))
                .map(ROW)
                .findOne();
    }
}
