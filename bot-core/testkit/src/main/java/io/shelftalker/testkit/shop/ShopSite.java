package io.shelftalker.testkit.shop;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/**
 * A real little web shop on 127.0.0.1, with robots.txt, sitemaps, listings, product pages and pictures. Its products
 * can be changed while it runs, and it can be told to fail. Every method may be called from any thread.
 *
 * <pre>{@code
 * try (var shop = ShopSite.open(ShopProduct.named("K1", "Copper Kettle", "64.00"))) {
 *     scrape(shop.sitemapUrl());
 *     shop.change("K1", kettle -> kettle.withPrice("52.00"));
 *     shop.failProducts(new Fault.Challenge(200), "copper-kettle");
 * }
 * }</pre>
 */
public final class ShopSite implements AutoCloseable {
    private static final int BACKLOG = 1_024;

    private final ShopSettings settings;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String url;
    private final ShopDoor door;
    private final ShopRequests requests = new ShopRequests();
    private final StoreShelves stores = new StoreShelves();
    private final Wire wire = new Wire();

    private ShopSite(ShopSettings settings, HttpServer server, Shelf shelf) {
        this.settings = settings;
        this.server = server;
        this.url = "http://127.0.0.1:" + server.getAddress().getPort();
        this.door = new ShopDoor(new ShopAnswers(settings, url, shelf, stores), requests, wire);
        server.createContext("/", door);
        server.setExecutor(threads);
    }

    /** A shop of these products on a free port, with default settings. */
    public static ShopSite open(ShopProduct... products) {
        return open(ShopSettings.defaults(), List.of(products));
    }

    /** A shop of these products; throws {@link UncheckedIOException} when the port is taken. */
    public static ShopSite open(ShopSettings settings, List<ShopProduct> products) {
        return open(
                settings,
                new Shelf(new ListedProducts(products), settings.clock().instant()));
    }

    /** A shop of any number of generated products, made when they are asked for. */
    public static ShopSite open(ShopSettings settings, GeneratedProducts products) {
        return open(settings, new Shelf(products, settings.clock().instant()));
    }

    /** A shop that goes on with what {@link #stock} of another one said, last changes included. */
    public static ShopSite resume(ShopSettings settings, List<Stocked> stock) {
        return open(settings, Shelf.resumed(stock, settings.clock().instant()));
    }

    private static ShopSite open(ShopSettings settings, Shelf shelf) {
        // read once by the JDK's server; without it a body waits 40 ms for the acknowledgement of its head
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            var address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), settings.port());
            var site = new ShopSite(settings, HttpServer.create(address, BACKLOG), shelf);
            site.server.start();
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException("No shop on port " + settings.port() + ": " + e.getMessage(), e);
        }
    }

    /** Without a slash at its end. */
    public String url() {
        return url;
    }

    public String sitemapUrl() {
        return url + "/sitemap.xml";
    }

    /** The address of a product's page. */
    public String url(ShopProduct product) {
        return url + "/p/" + product.slug();
    }

    /** Puts another version of a product in the place of the present one; its lastmod moves. */
    public void change(String sku, UnaryOperator<ShopProduct> change) {
        shelf().change(sku, change, settings.clock().instant());
    }

    /** Moves a product's lastmod, and nothing else. */
    public void touch(String sku) {
        change(sku, UnaryOperator.identity());
    }

    /** A new product, or a removed one again. */
    public void add(ShopProduct product) {
        shelf().add(product, settings.clock().instant());
    }

    /** Its page answers 404 from now on and the sitemap no longer names it. */
    public void remove(String sku) {
        shelf().remove(sku);
    }

    /** Opens stores: the shop has a directory of them, and says what they have. */
    public void openStores(ShopStore... opened) {
        for (var store : opened) {
            stores.open(store);
        }
    }

    /** How much a store has of a product from now on. */
    public void shelve(String sku, String store, int quantity) {
        stores.put(sku, store, quantity);
    }

    /** A whole new list of products at once. */
    public void replace(List<ShopProduct> products) {
        var shelf = new Shelf(new ListedProducts(products), settings.clock().instant());
        door.answerFrom(new ShopAnswers(settings, url, shelf, stores));
    }

    /** The products as they stand now, in the order of the sitemap. */
    public List<ShopProduct> products() {
        return stock().stream().map(Stocked::product).toList();
    }

    /** The products as they stand now, each with its lastmod. */
    public List<Stocked> stock() {
        var shelf = shelf();
        return shelf.from(0, shelf.positions()).toList();
    }

    /** The product as it stands now; throws {@link IllegalArgumentException} where there is none. */
    public ShopProduct product(String sku) {
        return shelf().bySku(sku)
                .orElseThrow(() -> new IllegalArgumentException("The shop has no product " + sku))
                .product();
    }

    /** A fault in every part that it can strike. A later fault of the same part takes its place. */
    public void fail(Fault fault) {
        door.failing(now -> now.with(fault, fault.strikes()));
    }

    /** A fault in some parts only. */
    public void fail(Fault fault, Part first, Part... others) {
        Set<Part> parts = EnumSet.of(first, others);
        door.failing(now -> now.with(fault, parts));
    }

    /** A fault in the pages of these slugs; it goes before what strikes all pages. */
    public void failProducts(Fault fault, String... slugs) {
        door.failing(now -> now.with(fault, List.of(slugs)));
    }

    /** All is well again. */
    public void heal() {
        door.failing(_ -> Faults.NONE);
    }

    /** The pages of these slugs have no fault of their own any more. */
    public void healProducts(String... slugs) {
        door.failing(now -> now.without(List.of(slugs)));
    }

    /** What was asked of this shop. */
    public ShopRequests requests() {
        return requests;
    }

    @Override
    public void close() {
        wire.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private Shelf shelf() {
        return door.answers().shelf();
    }
}
