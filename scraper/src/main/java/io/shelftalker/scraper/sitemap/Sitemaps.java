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

/** Asks a site for its sitemaps. */
@Singleton
public final class Sitemaps {
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
        return new Discovery(given, this::read, sink).list(robots.sitemaps());
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

    static Sitemap refused(Fetched fetched) {
        return switch (fetched) {
            case Fetched.Gone gone -> new Sitemap.None(Trouble.NOT_FOUND, "status " + gone.status());
            case Fetched.Blocked blocked -> new Sitemap.None(blocked.trouble(), blocked.detail());
            case Fetched.Failed failed -> new Sitemap.None(failed.trouble(), failed.detail());
            case Fetched.Page page -> throw new IllegalStateException("A refusal is no page");
            case Fetched.NotModified same -> throw new IllegalStateException("A refusal is no page");
        };
    }
}
