package io.shelftalker.scraper.sitemap;

import io.shelftalker.scraper.fetch.Trouble;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * One file as it is written.
 *
 * @param type the name of its root element, or {@code text}
 * @param isIndex whether it lists sitemaps, and not pages
 * @param trouble what is wrong with it, where it could be read only in part
 */
record RawSitemap(String type, boolean isIndex, List<Listed> listed, Optional<Trouble> trouble) {
    RawSitemap {
        listed = List.copyOf(listed);
    }

    RawSitemap troubled(Trouble found) {
        return new RawSitemap(type, isIndex, listed, Optional.of(found));
    }

    Sitemap at(URI base) {
        return isIndex
                ? new Sitemap.Index(
                        listed.stream().flatMap(each -> each.url(base).stream()).toList(), trouble)
                : new Sitemap.Pages(
                        listed.stream()
                                .flatMap(each -> each.entry(base).stream())
                                .toList(),
                        trouble);
    }
}
