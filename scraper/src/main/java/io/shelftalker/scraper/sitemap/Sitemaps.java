package io.shelftalker.scraper.sitemap;

import io.shelftalker.core.egress.Answer;
import io.shelftalker.core.egress.Ask;
import io.shelftalker.core.egress.Budget;
import io.shelftalker.core.egress.Egress;
import io.shelftalker.scraper.fetch.Fetched;
import io.shelftalker.scraper.fetch.Fetcher;
import io.shelftalker.scraper.fetch.RobotsRules;
import io.shelftalker.scraper.fetch.Trouble;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/** Finds a site's sitemaps and walks through them. */
@Singleton
public final class Sitemaps {
    private static final List<String> USUAL_PLACES = List.of(
            "/sitemap.xml",
            "/sitemap_index.xml",
            "/sitemap-index.xml",
            "/sitemap.xml.gz",
            "/sitemaps/sitemap.xml",
            "/sitemap/sitemap.xml",
            "/wp-sitemap.xml",
            "/sitemap.txt");

    private final Egress egress;
    private final Fetcher fetcher;

    public Sitemaps(Egress egress, Fetcher fetcher) {
        this.egress = egress;
        this.fetcher = fetcher;
    }

    /**
     * Lists the pages of a site.
     *
     * @param given its home page, a sitemap of it, or any page of it
     * @param robots the site's rules, which may name sitemaps
     * @param sink given the pages of one sitemap at a time, never those of other sites
     */
    public Listing list(URI given, RobotsRules robots, Consumer<List<Entry>> sink) {
        Walk walk = new Walk(given, this::read, sink);
        if (looksLikeSitemap(given)) {
            walk.enter(given);
            return walk.listing();
        }
        List<URI> named = robots.sitemaps().stream()
                .flatMap(sitemap -> Urls.absolute(given, sitemap).stream())
                .distinct()
                .toList();
        if (named.isEmpty()) {
            return usualPlaces(given, sink);
        }
        named.forEach(walk::enter);
        return walk.listing();
    }

    /** Many sites answer an unknown place with an error or a web page: that says nothing of the next place. */
    private Listing usualPlaces(URI given, Consumer<List<Entry>> sink) {
        Listing.Problem told =
                new Listing.Problem(given, Trouble.NO_SITEMAP, "none in robots.txt nor in the usual places");
        for (String place : USUAL_PLACES) {
            URI url = given.resolve(place);
            Sitemap found = read(url);
            if (!(found instanceof Sitemap.None none)) {
                return walked(given, url, found, sink);
            }
            if (isEnd(none.trouble())) {
                return nothing(new Listing.Problem(url, none.trouble(), none.detail()));
            }
            if (told.trouble() == Trouble.NO_SITEMAP && none.trouble() != Trouble.NOT_FOUND) {
                told = new Listing.Problem(url, none.trouble(), none.detail());
            }
        }
        return nothing(told);
    }

    private Listing walked(URI given, URI url, Sitemap found, Consumer<List<Entry>> sink) {
        Walk walk = new Walk(given, this::read, sink);
        walk.take(url, found);
        return walk.listing();
    }

    private static Listing nothing(Listing.Problem problem) {
        return new Listing(List.of(), 0, 0, List.of(problem));
    }

    /** Whether the site as a whole does not answer, so that asking on makes no sense. */
    private static boolean isEnd(Trouble trouble) {
        return switch (trouble) {
            case TOO_MANY_REQUESTS, TIMEOUT, UNREACHABLE, UNRESOLVED, NOT_ALLOWED_OUT -> true;
            default -> false;
        };
    }

    private Sitemap read(URI url) {
        return switch (egress.get(Ask.of(url, Budget.SITEMAP))) {
            case Answer.Received received
            when received.status() / 100 == 2 -> SitemapReader.read(received.url(), received.body(), Budget.SITEMAP);
            case Answer.Received received -> refused(fetcher.refused(received.status(), received.fields()));
            case Answer.Forbidden forbidden -> new Sitemap.None(Trouble.NOT_ALLOWED_OUT, forbidden.reason());
            case Answer.Failed failed -> new Sitemap.None(Fetcher.trouble(failed.cause()), failed.reason());
        };
    }

    private static Sitemap refused(Fetched fetched) {
        return switch (fetched) {
            case Fetched.Gone gone -> new Sitemap.None(Trouble.NOT_FOUND, "status " + gone.status());
            case Fetched.Blocked blocked -> new Sitemap.None(blocked.trouble(), blocked.detail());
            case Fetched.Failed failed -> new Sitemap.None(failed.trouble(), failed.detail());
            case Fetched.Page page -> throw new IllegalStateException("A refusal is no page");
            case Fetched.NotModified same -> throw new IllegalStateException("A refusal is no page");
        };
    }

    private static boolean looksLikeSitemap(URI url) {
        String path = String.valueOf(url.getPath());
        return path.matches("(?i).*\\.(xml|xml\\.gz|gz|txt)$") || path.matches("(?i).*sitemap[^/]*$");
    }
}
