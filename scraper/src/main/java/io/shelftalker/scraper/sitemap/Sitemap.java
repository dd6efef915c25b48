package io.shelftalker.scraper.sitemap;

import io.shelftalker.scraper.fetch.Trouble;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What one file is as a sitemap. */
public sealed interface Sitemap {

    /** A list of pages. @param trouble what is wrong with it, where it could be read only in part */
    record Pages(List<Entry> entries, Optional<Trouble> trouble) implements Sitemap {
        public Pages {
            entries = List.copyOf(entries);
        }
    }

    /** A list of sitemaps. @param trouble what is wrong with it, where it could be read only in part */
    record Index(List<URI> sitemaps, Optional<Trouble> trouble) implements Sitemap {
        public Index {
            sitemaps = List.copyOf(sitemaps);
        }
    }

    /** No sitemap at all. */
    record None(Trouble trouble, String detail) implements Sitemap {}
}
