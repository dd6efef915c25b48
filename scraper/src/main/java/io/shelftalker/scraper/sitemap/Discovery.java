package io.shelftalker.scraper.sitemap;

import io.shelftalker.scraper.fetch.Trouble;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/** Finds a site's sitemaps, wherever it keeps them, and walks through them. */
final class Discovery {
    private static final List<String> USUAL_PLACES = List.of(
            "/sitemap.xml",
            "/sitemap_index.xml",
            "/sitemap-index.xml",
            "/sitemap.xml.gz",
            "/sitemaps/sitemap.xml",
            "/sitemap/sitemap.xml",
            "/sitemap/sitemap-index.xml",
            "/wp-sitemap.xml",
            "/sitemap_index.xml.gz",
            "/sitemap-index.xml.gz",
            "/sitemap.txt",
            "/sitemap");

    private final URI site;
    private final Reading reader;
    private final Reading guesses;
    private final Consumer<List<Entry>> sink;

    /**
     * @param site its home page, a sitemap of it, or any page of it
     * @param reader reads what is said to be a sitemap
     * @param guesses reads what may be none
     * @param sink given the pages of one sitemap at a time, never those of other sites
     */
    Discovery(URI site, Reading reader, Reading guesses, Consumer<List<Entry>> sink) {
        this.site = site;
        this.reader = reader;
        this.guesses = guesses;
        this.sink = sink;
    }

    /** @param named by the site's robots.txt, as they are written there */
    Listing list(List<String> named) throws InterruptedException {
        Walk walk = new Walk(site, reader, sink);
        if (looksLikeSitemap(site)) {
            walk.enter(site);
            return walk.listing();
        }
        List<URI> sitemaps = named.stream()
                .flatMap(sitemap -> Urls.absolute(site, sitemap).stream())
                .distinct()
                .toList();
        if (sitemaps.isEmpty()) {
            return usualPlaces(List.of());
        }
        for (URI sitemap : sitemaps) {
            walk.enter(sitemap);
        }
        Listing listing = walk.listing();
        return isStale(listing) ? elsewhere(listing, sitemaps) : listing;
    }

    /**
     * What robots.txt names may have moved long ago. What is found elsewhere is a list in part: nobody knows what the named
     * ones had.
     */
    private Listing elsewhere(Listing named, List<URI> asked) throws InterruptedException {
        Listing usual = usualPlaces(asked);
        return usual.pages() == 0 ? named : named.and(usual);
    }

    private static boolean isStale(Listing listing) {
        return listing.pages() == 0
                && listing.problems().stream().map(Listing.Problem::trouble).allMatch(Discovery::isStale);
    }

    /** Whether no sitemap of this site is there, rather than one that cannot be read for a while. */
    private static boolean isStale(Trouble trouble) {
        return switch (trouble) {
            case NOT_FOUND,
                    CLIENT_ERROR,
                    TOO_MANY_REDIRECTS,
                    UNRESOLVED,
                    NOT_ALLOWED_OUT,
                    ROBOTS_DISALLOW,
                    EMPTY,
                    SITEMAP_IS_HTML,
                    SITEMAP_UNREADABLE,
                    SITEMAP_EMPTY -> true;
            default -> false;
        };
    }

    /**
     * Many sites answer an unknown place with an error or a web page: that says nothing of the next place.
     *
     * @param asked where nothing was found already
     */
    private Listing usualPlaces(List<URI> asked) throws InterruptedException {
        Listing.Problem told =
                new Listing.Problem(site, Trouble.NO_SITEMAP, "none in robots.txt nor in the usual places");
        List<URI> places = USUAL_PLACES.stream()
                .map(site::resolve)
                .filter(place -> !asked.contains(place))
                .toList();
        for (URI url : places) {
            Sitemap found = guesses.read(url);
            if (!(found instanceof Sitemap.None none)) {
                return walked(url, found);
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

    private Listing walked(URI url, Sitemap found) throws InterruptedException {
        Walk walk = new Walk(site, reader, sink);
        walk.take(url, found);
        return walk.listing();
    }

    private static Listing nothing(Listing.Problem problem) {
        return new Listing(List.of(), 0, 0, List.of(problem));
    }

    /** Whether the site as a whole does not answer, or pushes back, so that asking on makes no sense. */
    private static boolean isEnd(Trouble trouble) {
        return switch (trouble) {
            case TOO_MANY_REQUESTS, CHALLENGE, HOST_CLOSED, TIMEOUT, UNREACHABLE, UNRESOLVED, NOT_ALLOWED_OUT -> true;
            default -> false;
        };
    }

    private static boolean looksLikeSitemap(URI url) {
        String path = String.valueOf(url.getPath());
        return path.matches("(?i).*\\.(xml|xml\\.gz|gz|txt|rss|atom)$") || path.matches("(?i).*sitemap[^/]*$");
    }
}
