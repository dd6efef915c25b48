package io.shelftalker.testkit.shop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answer to each route of a shop, from one shelf; knows nothing of sockets. */
final class ShopAnswers {
    private static final String STYLE = Template.text("style.css");
    private static final String FOOTER = Template.text("footer.html");
    private static final int USUAL_SIZE = 6_500;
    private static final Ending SHORT = new Ending(FOOTER);

    private final ShopSettings settings;
    private final String url;
    private final Shelf shelf;
    private final StoreShelves stores;
    private final Ending ending;
    private final ProductPage productPage;
    private final ListingPages listings;
    private final Sitemaps sitemaps;

    ShopAnswers(ShopSettings settings, String url, Shelf shelf, StoreShelves stores) {
        this.settings = settings;
        this.url = url;
        this.shelf = shelf;
        this.stores = stores;
        this.ending = new Ending(Padding.of(settings.pageSize() - USUAL_SIZE) + FOOTER);
        this.productPage = new ProductPage(settings.name(), url);
        this.listings = new ListingPages(settings.name(), url, shelf);
        this.sitemaps = new Sitemaps(settings, url, shelf);
    }

    Shelf shelf() {
        return shelf;
    }

    Answer to(Route route, @Nullable Fault fault) {
        if (fault instanceof Fault.OfAnswer instead) {
            return FaultyAnswers.of(instead);
        }
        return found(route, fault).orElseGet(FaultyAnswers::notFound);
    }

    private Optional<Answer> found(Route route, @Nullable Fault fault) {
        return switch (route) {
            case Route.Robots() -> Optional.of(Answer.of("text/plain; charset=utf-8", Body.of(robots())));
            case Route.Sitemap(String path) -> sitemaps.at(path, fault);
            case Route.Home() -> Optional.of(listing(listings.home()));
            case Route.Category(String slug) -> listings.category(slug).map(ShopAnswers::listing);
            case Route.Product(String slug) -> shelf.bySlug(slug).map(stocked -> product(stocked, fault));
            case Route.Picture(String slug) -> shelf.bySlug(slug).flatMap(this::picture);
            case Route.Stores() -> stores.directory(fault);
            case Route.StockOf(String sku) -> stores.ofProduct(sku, fault);
            case Route.StockAt(String store) -> stores.ofStore(store, fault);
            case Route.StockAtOf(String store, String sku) -> stores.ofStore(store, sku, fault);
            case Route.Login() -> Optional.of(FaultyAnswers.login());
            case Route.Style() -> Optional.of(Answer.of("text/css; charset=utf-8", Body.of(STYLE)));
            case Route.Unknown() -> Optional.empty();
        };
    }

    private String robots() {
        var delay = settings.crawlDelay();
        var crawlDelay = delay == null ? "" : "Crawl-delay: " + delay.toSeconds() + "\n";
        return "User-agent: *\n" + settings.robotsRules() + "\n" + crawlDelay + "\nSitemap: " + url + "/sitemap.xml\n";
    }

    private static Answer listing(String page) {
        return Answer.html(200, Body.of(page, SHORT));
    }

    private Optional<Answer> picture(Stocked stocked) {
        return settings.pictures().png(stocked.product()).map(png -> Answer.of("image/png", Body.of(png)));
    }

    private Answer product(Stocked stocked, @Nullable Fault fault) {
        if (!(fault instanceof Fault.OfPage wrong)) {
            return healthy(stocked);
        }
        return switch (wrong) {
            case Fault.BrokenJsonLd(), Fault.NoJsonLd(), Fault.NoPrice(), Fault.PriceWritten(String _) ->
                page(stocked.product(), fault);
            case Fault.WrongCharset(String charset) ->
                page(stocked.product(), fault).typed("text/html; charset=" + charset);
            case Fault.PricesTimes times -> page(multiplied(stocked.product(), times), fault);
            case Fault.OtherCurrency(String code) -> page(stocked.product().withCurrency(code), fault);
            case Fault.RedirectTo(String slug) -> Answer.redirect(301, url + "/p/" + slug);
        };
    }

    /** The neighbours' prices stand on the page too, so that it is as new as the newest of them. */
    private Answer healthy(Stocked stocked) {
        var related = shelf.near(stocked.product());
        var newest = Stream.concat(Stream.of(stocked), related.stream())
                .map(Stocked::lastModified)
                .max(Instant::compareTo)
                .orElse(stocked.lastModified());
        return page(stocked.product(), related, null).modified(newest);
    }

    private Answer page(ShopProduct product, @Nullable Fault fault) {
        return page(product, shelf.near(product), fault);
    }

    private Answer page(ShopProduct product, List<Stocked> related, @Nullable Fault fault) {
        return Answer.html(200, Body.of(productPage.render(product, related, fault), ending));
    }

    private static ShopProduct multiplied(ShopProduct product, Fault.PricesTimes times) {
        var before = product.listPrice();
        return product.withPrice(product.price().multiply(times.factor()))
                .withListPrice(before == null ? null : before.multiply(times.factor()));
    }
}
