package io.shelftalker.scraper.sitemap;

import io.shelftalker.scraper.fetch.Trouble;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A sitemap that is a text file with one URL a line. */
final class TextSitemap {
    private TextSitemap() {}

    static Sitemap read(URI base, byte[] content, int start) {
        List<Entry> entries = new String(content, start, content.length - start, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("http://") || line.startsWith("https://"))
                .limit(SitemapReader.MOST_ENTRIES + 1L)
                .flatMap(line -> SitemapReader.url(base, line).stream())
                .map(url -> new Entry(url, Optional.empty()))
                .toList();
        if (entries.isEmpty()) {
            return new Sitemap.None(Trouble.SITEMAP_UNREADABLE, "neither XML nor a list of URLs");
        }
        return entries.size() > SitemapReader.MOST_ENTRIES
                ? new Sitemap.Pages(
                        entries.subList(0, SitemapReader.MOST_ENTRIES), Optional.of(Trouble.SITEMAP_TOO_LONG))
                : new Sitemap.Pages(entries, Optional.empty());
    }
}
