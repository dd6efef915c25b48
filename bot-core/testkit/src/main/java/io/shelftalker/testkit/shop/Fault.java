package io.shelftalker.testkit.shop;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a shop can do wrong. Switched on by {@link ShopSite#fail}, off by {@link ShopSite#heal}. */
public sealed interface Fault {
    /** The parts that this fault can strike; all of them when none is named. */
    default Set<Part> strikes() {
        return EnumSet.allOf(Part.class);
    }

    /** Another answer in place of the right one. */
    sealed interface OfAnswer extends Fault {}

    /** The right answer, badly carried. */
    sealed interface OfLine extends Fault {}

    /** A sitemap that says something else. */
    sealed interface OfSitemap extends Fault {
        @Override
        default Set<Part> strikes() {
            return EnumSet.of(Part.SITEMAP);
        }
    }

    /** A product page that says something else. */
    sealed interface OfPage extends Fault {
        @Override
        default Set<Part> strikes() {
            return EnumSet.of(Part.PRODUCT);
        }
    }

    /** A list of stores, or of what they have, that says something else. */
    sealed interface OfStores extends Fault {
        @Override
        default Set<Part> strikes() {
            return EnumSet.of(Part.STORES, Part.STOCK);
        }
    }

    /** An error by its number, with Retry-After (whole seconds) where given. */
    record Status(int code, @Nullable Duration retryAfter) implements OfAnswer {
        public Status(int code) {
            this(code, null);
        }
    }

    /** "Just a moment…", as bot walls show it, with 200, 403 or 503. */
    record Challenge(int status) implements OfAnswer {}

    /** 302 to a login page, which answers 200. */
    record LoginRedirect() implements OfAnswer {}

    /** 200, and the page says that there is no such page. */
    record SoftNotFound() implements OfAnswer {}

    /** 302 to the home page, as shops do with what they no longer have, or with whom they do not like. */
    record RedirectHome() implements OfAnswer {}

    /** 200 without a single byte. */
    record EmptyPage() implements OfAnswer {}

    /** Some bytes, a pause, some bytes. */
    record SlowBody(int bytes, Duration pause) implements OfLine {}

    /** Not a byte until the site closes, at most ten minutes. */
    record Hang() implements OfLine {}

    /**
     * The connection is closed: before any byte of an answer, or in the middle of the body. The JDK's server gives no
     * hand on its sockets, so a client sees a premature end, not a TCP reset.
     */
    record Dropped(boolean midway) implements OfLine {}

    /** A gzip stream that ends half way: as content encoding, or as the file itself where the path ends in .gz. */
    record TruncatedGzip() implements OfLine {}

    /** A gzip stream that inflates to so many zero bytes, a thousandth of it on the wire, and made while it is sent. */
    record GzipBomb(long inflatedBytes) implements OfLine {}

    /** A valid sitemap without a URL. */
    record EmptySitemap() implements OfSitemap {}

    /** A web page in place of the sitemap, with 200. */
    record SitemapIsHtml() implements OfSitemap {}

    /** The sitemap of one part answers 404, though the index names it. */
    record MissingPart(int number) implements OfSitemap {}

    /** An index that points to two indexes, which point to two indexes, and so on. */
    record EndlessSitemapIndex() implements OfSitemap {}

    /** JSON-LD cut in the middle of the offer. */
    record BrokenJsonLd() implements OfPage {}

    /** No JSON-LD; OpenGraph and the visible page remain. */
    record NoJsonLd() implements OfPage {}

    /** No price of the page's product, anywhere; those of its neighbours remain. */
    record NoPrice() implements OfPage {}

    /** The price of the page's product is nowhere but in what people see, and is written like this. */
    record PriceWritten(String text) implements OfPage {}

    /** UTF-8 bytes under a header that says another charset. */
    record WrongCharset(String charset) implements OfPage {}

    /** Every price of the page's product multiplied, as when cents are taken for dollars. */
    record PricesTimes(BigDecimal factor) implements OfPage {
        public PricesTimes(int factor) {
            this(BigDecimal.valueOf(factor));
        }
    }

    /** The same numbers in another currency. */
    record OtherCurrency(String code) implements OfPage {}

    /** A list without a row. */
    record EmptyList() implements OfStores {}

    /** JSON that ends half way. */
    record CutShort() implements OfStores {}

    /** Every store says that it has none of anything. */
    record NothingLeft() implements OfStores {}

    /** 302 to another address. */
    record LeadsTo(String url) implements OfStores {}

    /** 301 to another product's page. */
    record RedirectTo(String slug) implements OfPage {}
}
