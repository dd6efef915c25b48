package io.shelftalker.notifier.shop;

import io.shelftalker.catalog.product.Catalog;
import io.shelftalker.catalog.product.Facts;
import io.shelftalker.catalog.product.Observation;
import io.shelftalker.catalog.product.Pass;
import io.shelftalker.catalog.product.RunFigures;
import io.shelftalker.catalog.product.RunId;
import io.shelftalker.catalog.product.SourceId;
import io.shelftalker.catalog.product.Stock;
import io.shelftalker.catalog.product.Store;
import io.shelftalker.catalog.product.StoreStock;
import io.shelftalker.catalog.product.VariantOffer;
import io.shelftalker.i18n.Money;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.database.TestDatabase;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A shop that is read in runs, each of which sees what the test says. */
public final class SmallShop {
    private final TestDatabase database;
    private final Catalog catalog;
    private final SourceId source;
    private final String host;
    private long run = 1;

    public SmallShop(TestBot bot) {
        this(bot, new SourceId(7), "shop.example");
    }

    /** One that has a kettle, headphones and a wine; another wine is sold out. */
    public static SmallShop stocked(TestBot bot) {
        SmallShop shop = new SmallShop(bot);
        shop.opens(
                seen("Copper Gooseneck Kettle", "64"),
                seen("Larkspur Headphones", "149"),
                seen("Ember Oak Pinot Noir", "18.40"),
                soldOut("Silent River Pinot Noir", "24.10"));
        return shop;
    }

    /** Another than the first. */
    public SmallShop(TestBot bot, SourceId source, String host) {
        this.database = bot.database();
        this.source = source;
        this.host = host;
        this.catalog = bot.context().getBean(Catalog.class);
    }

    /** A product's page: its name, price in CAD ("" where none can be read), and schema.org availability. */
    public record Seen(String name, String price, String stock, String category, Map<String, String> facets) {
        public Seen(String name, String price, String stock) {
            this(name, price, stock, "Kitchen", Map.of());
        }

        public Seen in(String section) {
            return new Seen(name, price, stock, section, facets);
        }

        /** With an attribute. */
        public Seen with(String facet, String value) {
            return new Seen(name, price, stock, category, Map.of(facet, value));
        }
    }

    /** A size of a product: its price in CAD and schema.org availability. */
    public record Size(String size, String price, String stock) {
        VariantOffer offer() {
            return new VariantOffer(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    new TreeMap<>(Map.of("Size", size)),
                    Optional.of(Money.of(price, "CAD")),
                    Optional.empty(),
                    Stock.ofSchema(stock));
        }
    }

    public static Seen seen(String name, String price) {
        return new Seen(name, price, "InStock");
    }

    public static Seen soldOut(String name, String price) {
        return new Seen(name, price, "OutOfStock");
    }

    /** Begins with this, unannounced. */
    public void opens(Seen... pages) {
        record(new Pass(source, Optional.of(new RunId(run)), false), pages);
        closes();
    }

    /** A whole run. */
    public void run(Seen... pages) {
        begins();
        sees(pages);
        closes();
    }

    public void begins() {
        run++;
    }

    /** A part of a run that goes on. */
    public void sees(Seen... pages) {
        record(pass(), pages);
    }

    public void closes() {
        database.transactions()
                .run(
                        database.workspace(),
                        handle ->
                                catalog.close(handle, pass(), new RunFigures("healthy", 3, 3, 0, 0, 0, 0, 0, 0, 0, 0)));
    }

    /** What an import does: no run. */
    public void imports(Seen... pages) {
        record(new Pass(source, Optional.empty(), true), pages);
    }

    /** A run that sees a page that tells what one store has, by schema.org's name of it. */
    public void runInStore(Seen page, String store, String stock) {
        runInStore(page, Store.of(store), stock);
    }

    /** The same of a store that tells where it is. */
    public void runInStore(Seen page, Store store, String stock) {
        begins();
        StoreStock there = new StoreStock(store, Stock.ofSchema(stock));
        List<Observation> seen = List.of(observation(page).inStores(List.of(there)));
        database.transactions().run(database.workspace(), handle -> catalog.record(handle, pass(), seen));
        closes();
    }

    /** A run that sees a page with the sizes that its product comes in. */
    public void runSized(Seen page, Size... sizes) {
        begins();
        List<VariantOffer> forms = Arrays.stream(sizes).map(Size::offer).toList();
        List<Observation> seen = List.of(observation(page).rated(Optional.empty(), forms));
        database.transactions().run(database.workspace(), handle -> catalog.record(handle, pass(), seen));
        closes();
    }

    /** A run that takes these out of the catalog. */
    public void delists(String... names) {
        begins();
        database.transactions()
                .run(
                        database.workspace(),
                        handle -> catalog.delist(
                                handle,
                                pass(),
                                Arrays.stream(names)
                                        .map(this::page)
                                        .map(URI::toString)
                                        .toList()));
        closes();
    }

    private Pass pass() {
        return new Pass(source, Optional.of(new RunId(run)), true);
    }

    private void record(Pass pass, Seen... pages) {
        List<Observation> observations =
                Arrays.stream(pages).map(this::observation).toList();
        database.transactions().run(database.workspace(), handle -> catalog.record(handle, pass, observations));
    }

    private Observation observation(Seen seen) {
        return new Observation(
                page(seen.name()).toString(),
                page(seen.name()),
                new Facts(
                        seen.name(),
                        Optional.of("Brindille"),
                        Optional.empty(),
                        List.of(seen.category()),
                        Optional.of("SKU-" + seen.name().replace(' ', '-').toUpperCase(Locale.ROOT)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        seen.facets()),
                seen.price().isEmpty() ? Optional.empty() : Optional.of(Money.of(seen.price(), "CAD")),
                Optional.empty(),
                Stock.ofSchema(seen.stock()),
                database.clock().instant(),
                "json-ld");
    }

    public static URI url(String name) {
        return url("shop.example", name);
    }

    private URI page(String name) {
        return url(host, name);
    }

    private static URI url(String host, String name) {
        return URI.create("https://" + host + "/products/" + name.replace(' ', '-'));
    }
}
