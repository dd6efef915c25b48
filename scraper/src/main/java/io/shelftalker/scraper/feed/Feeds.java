package io.shelftalker.scraper.feed;

import io.shelftalker.core.egress.Budget;
import io.shelftalker.scraper.fetch.Visit;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/** Knows feeds by their addresses, and finds those that a shop has. */
@Singleton
public final class Feeds {
    private final InstantSource clock;

    public Feeds(InstantSource clock) {
        this.clock = clock;
    }

    /** The feed that an address is; none where it is a site, a sitemap or a page. Asks only where the name leaves it open. */
    public Optional<Feed> at(URI url, Visit visit) throws InterruptedException {
        Optional<Platform> platform = Platform.of(url);
        if (platform.isPresent()) {
            return Optional.of(new PagedFeed(url, platform.get(), clock));
        }
        return mayBeMerchants(url)
                ? MerchantFeed.of(visit.download(url, Budget.FEED), clock).map(feed -> feed)
                : Optional.empty();
    }

    /** Whether an address is that of a feed by its name alone, and robots.txt asks to leave it alone. */
    public static boolean isRefused(URI url, Visit visit) {
        return (Platform.of(url).isPresent() || mayBeMerchants(url))
                && !visit.rules(url).allows(url);
    }

    /** The interface of a shop whose system has one; for shops that have no sitemap. */
    public Optional<Feed> of(URI shop, Visit visit) throws InterruptedException {
        for (Platform platform : Platform.values()) {
            PagedFeed feed = new PagedFeed(platform.at(shop), platform, clock);
            if (visit.rules(feed.url()).allows(feed.url()) && feed.answers(visit)) {
                return Optional.of(feed);
            }
        }
        return Optional.empty();
    }

    private static boolean mayBeMerchants(URI url) {
        String path = String.valueOf(url.getPath());
        return path.matches("(?i).*(\\.(xml|rss|atom)(\\.gz)?|feed[^/]*)/?$") && !path.matches("(?i).*sitemap[^/]*$");
    }
}
