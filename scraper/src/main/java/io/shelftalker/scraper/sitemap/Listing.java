package io.shelftalker.scraper.sitemap;

import io.shelftalker.scraper.fetch.Trouble;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the walk through a site's sitemaps went.
 *
 * @param sitemaps those that listed pages
 * @param pages how many pages were listed, repeated ones included
 * @param foreign how many of them belong to other sites and were left out
 * @param problems what could not be read
 */
public record Listing(List<URI> sitemaps, long pages, long foreign, List<Problem> problems) {
    public Listing {
        sitemaps = List.copyOf(sitemaps);
        problems = List.copyOf(problems);
    }

    /** A sitemap that could not be read, or only in part. */
    public record Problem(URI url, Trouble trouble, String detail) {}

    /** Whether this is the whole list, so that a page that is not in it is missing. */
    public boolean isWhole() {
        return problems.isEmpty() && pages > 0;
    }

    /** This and another list of the same site. */
    Listing and(Listing other) {
        return new Listing(
                both(sitemaps, other.sitemaps),
                pages + other.pages,
                foreign + other.foreign,
                both(problems, other.problems));
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
