package io.shelftalker.scraper.run;

import io.micronaut.context.ApplicationContext;
import io.shelftalker.catalog.product.CatalogEvent;
import io.shelftalker.catalog.product.Cursor;
import io.shelftalker.catalog.product.EventLog;
import io.shelftalker.catalog.product.LoggedEvent;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.catalog.product.RunFigures;
import io.shelftalker.catalog.product.Wanted;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.Accounts;
import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Sender;
import io.shelftalker.core.conversation.Inbox;
import io.shelftalker.core.conversation.OwnerChat;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.i18n.Phrasebooks;
import io.shelftalker.scraper.fetch.Politeness;
import io.shelftalker.scraper.source.NewSource;
import io.shelftalker.scraper.source.Source;
import io.shelftalker.scraper.source.Sources;
import io.shelftalker.testkit.bot.TestBeans;
import io.shelftalker.testkit.database.TestDatabase;
import io.shelftalker.testkit.shop.GeneratedProducts;
import io.shelftalker.testkit.shop.ShopProduct;
import io.shelftalker.testkit.shop.ShopSettings;
import io.shelftalker.testkit.shop.ShopSite;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** A shop that is read, in a test: the shop, a database, the beans, and the shop kept as a source. */
final class ReadShop implements AutoCloseable {
    private static final Politeness HASTY =
            new Politeness(Duration.ZERO, 8, Duration.ofMillis(1), Duration.ofMinutes(2));

    final TestDatabase database = TestDatabase.create();
    final WorkspaceId workspace = database.workspace();
    final ShopSite shop;
    final ApplicationContext beans;
    final Source source;

    private ReadShop(Function<InstantSource, ShopSite> opening) {
        this.shop = opening.apply(database.clock());
        this.beans = beans();
        this.source = in(handle -> beans.getBean(Sources.class)
                .keep(
                        handle,
                        NewSource.at(URI.create(shop.url() + "/"))
                                .called("brindille")
                                .treated(HASTY)));
    }

    /** A shop of so many products, called K0, K1 and so on, at 10.00 CAD each. */
    static ReadShop of(int products) {
        return with(kettles(products));
    }

    private static List<ShopProduct> kettles(int products) {
        return IntStream.range(0, products)
                .mapToObj(number -> ShopProduct.named("K" + number, "Kettle " + number, "10.00"))
                .toList();
    }

    /** The same, whose list is an index of parts of so many products. */
    static ReadShop inParts(int products, int perPart) {
        return new ReadShop(clock -> ShopSite.open(
                ShopSettings.defaults().withClock(clock).withSitemapParts(perPart, false), kettles(products)));
    }

    static ReadShop with(List<ShopProduct> products) {
        return new ReadShop(clock -> ShopSite.open(ShopSettings.defaults().withClock(clock), products));
    }

    /** A shop of generated products whose list is an index of compressed parts. */
    static ReadShop generated(GeneratedProducts products, int perPart) {
        return new ReadShop(clock ->
                ShopSite.open(ShopSettings.defaults().withClock(clock).withSitemapParts(perPart, true), products));
    }

    /** Beans over the same database, as another process has them. */
    ApplicationContext beans() {
        return TestBeans.start(database, Map.of());
    }

    /** Asks for a run and works on it until it is over. */
    RunReport run() throws InterruptedException {
        return run(Run.Options.USUAL);
    }

    RunReport run(Run.Options options) throws InterruptedException {
        return beans.getBean(Scraper.class).run(request(options), RunProgress.UNSEEN);
    }

    RunKey request(Run.Options options) {
        return in(handle -> beans.getBean(Runs.class)
                .request(handle, workspace, Wish.now(source.id(), options))
                .orElseThrow());
    }

    <T> T in(Function<Handle, T> work) {
        return database.transactions().in(workspace, work);
    }

    /** The names of the events so far, without those that only close runs. */
    List<String> events() {
        return log().stream()
                .map(event -> event.getClass().getSimpleName())
                .sorted()
                .toList();
    }

    /** The events so far, without those that only close runs. */
    List<CatalogEvent> log() {
        return in(handle -> beans.getBean(EventLog.class).after(handle, Cursor.START, 10_000)).stream()
                .map(LoggedEvent::event)
                .filter(event -> !(event instanceof CatalogEvent.RunClosed))
                .toList();
    }

    /** What the runs came to that were closed so far, as their events say. */
    List<RunFigures> closed() {
        return in(handle -> beans.getBean(EventLog.class).after(handle, Cursor.START, 10_000)).stream()
                .flatMap(logged -> logged.event() instanceof CatalogEvent.RunClosed closed
                        ? closed.figures().stream()
                        : Stream.empty())
                .toList();
    }

    /** The last part of the address of a product's page. */
    String slug(ProductId product) {
        return in(handle -> handle.createQuery("select url from offer where product = :product")
                .bind("product", product.value())
                .mapTo(String.class)
                .map(url -> url.substring(url.lastIndexOf('/') + 1))
                .one());
    }

    /** Somebody waits for the product of a page from now on. */
    void waitFor(String slug) {
        in(handle -> {
            long product = handle.createQuery("select product from offer where external_id = :id")
                    .bind("id", shop.url() + "/p/" + slug)
                    .mapTo(Long.class)
                    .one();
            beans.getBean(Wanted.class).add(handle, new ProductId(product));
            return true;
        });
    }

    /** What the catalog says of a product's page: price and availability, or that it is not there. */
    String standing(String slug) {
        return in(handle -> handle.createQuery("""
                        select price_amount || ' ' || price_currency || ' ' || availability
                          || case when listed then '' else ' delisted' end
                        from offer where external_id = :id
                        """)
                .bind("id", shop.url() + "/p/" + slug)
                .mapTo(String.class)
                .findOne()
                .orElse("unknown"));
    }

    /** Somebody who runs things and has a private chat, so that there is one whom notices go to. */
    void hasOperator() {
        Account account = beans.getBean(Accounts.class).register(workspace, "recording", "default");
        Inbound.Envelope envelope = new Inbound.Envelope(
                account.id(),
                "event-1",
                "Robin",
                ChatKind.PRIVATE,
                new Sender("Robin", "Robin", Optional.of("en")),
                database.clock().instant());
        beans.getBean(OwnerChat.class).admit(account, envelope);
        beans.getBean(Inbox.class).receive(new Inbound.Said(envelope, "/help"));
    }

    /** What operators were told unasked, oldest first, as it is kept. */
    List<String> notices() {
        return in(handle -> handle.createQuery(
                        "select content::text from outgoing where key like '%:operator:%' order by id")
                .mapTo(String.class)
                .list());
    }

    long listed() {
        return in(handle -> handle.createQuery("select count(*) from offer where listed")
                .mapTo(Long.class)
                .one());
    }

    /** How many differences wait to be applied. */
    long staged() {
        return in(handle -> handle.createQuery("select count(*) from staged")
                .mapTo(Long.class)
                .one());
    }

    String said(RunReport report, Locale language) {
        return Phrasebooks.load(database.clock())
                .book(language, ZoneOffset.UTC)
                .text(beans.getBean(RunReports.class).text(report));
    }

    /** How many messages were written to chats. */
    long messages() {
        return in(handle -> handle.createQuery("select count(*) from outgoing")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public void close() {
        beans.close();
        shop.close();
        database.close();
    }
}
