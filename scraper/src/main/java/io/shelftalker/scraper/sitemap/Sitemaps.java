package io.shelftalker.scraper.sitemap;

import io.shelftalker.core.egress.Answer;
import io.shelftalker.core.egress.Ask;
import io.shelftalker.core.egress.Budget;
import io.shelftalker.core.egress.Egress;
import io.shelftalker.scraper.fetch.Downloaded;
import io.shelftalker.scraper.fetch.Fetched;
import io.shelftalker.scraper.fetch.Fetcher;
import io.shelftalker.scraper.fetch.Trouble;
import io.shelftalker.scraper.fetch.Visit;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
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
     * Lists the pages of a site. Its sitemaps are asked for as its pages are: in turn, and as its robots.txt wishes. Guesses
     * where they could be are asked for at once, until the site pushes back.
     *
     * @param given its home page, a sitemap of it, or any page of it
     * @param visit to the site, whose rules may name sitemaps
     * @param sink given the pages of one sitemap at a time, never those of other sites
     */
    public Listing list(URI given, Visit visit, Consumer<List<Entry>> sink) throws InterruptedException {
        return new Discovery(given, url -> read(url, visit), url -> guess(url, visit), sink)
                .list(visit.rules(given).sitemaps());
    }

    private static Sitemap read(URI url, Visit visit) throws InterruptedException {
        return switch (visit.download(url, Budget.SITEMAP)) {
            case Downloaded.Content content -> SitemapReader.read(content.url(), content.body(), Budget.SITEMAP);
            case Downloaded.Missing missing -> new Sitemap.None(missing.trouble(), missing.detail());
        };
    }

    private Sitemap guess(URI url, Visit visit) throws InterruptedException {
        if (!visit.rules(url).allows(url)) {
            return new Sitemap.None(Trouble.ROBOTS_DISALLOW, "robots.txt of " + url.getAuthority());
        }
        Answer answer = egress.getOnly(Ask.of(url, Budget.SITEMAP));
        Optional<URI> next = answer instanceof Answer.Received received
                ? received.redirect().flatMap(target -> Urls.absolute(url, target))
                : Optional.empty();
        return next.isPresent() ? read(next.get(), visit) : guessed(answer);
    }

    private Sitemap guessed(Answer answer) {
        return switch (answer) {
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
