package io.shelftalker.scraper.sitemap;

import io.shelftalker.scraper.fetch.Trouble;
import java.io.BufferedReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A sitemap that is a text file with one URL a line. */
final class TextSitemap {
    private TextSitemap() {}

    static RawSitemap read(byte[] content) throws Unreadable {
        List<Listed> listed = new BufferedReader(Characters.of(content))
                .lines()
                .map(String::strip)
                .filter(TextSitemap::isUrl)
                .limit(SitemapReader.MOST_ENTRIES + 1L)
                .map(line -> new Listed(line, ""))
                .toList();
        if (listed.isEmpty()) {
            throw new Unreadable(Trouble.SITEMAP_UNREADABLE, "neither XML nor a list of URLs");
        }
        return listed.size() > SitemapReader.MOST_ENTRIES
                ? new RawSitemap(
                        "text",
                        false,
                        listed.subList(0, SitemapReader.MOST_ENTRIES),
                        Optional.of(Trouble.SITEMAP_TOO_LONG))
                : new RawSitemap("text", false, listed, Optional.empty());
    }

    private static boolean isUrl(String line) {
        String start = line.substring(0, Math.min(8, line.length())).toLowerCase(Locale.ROOT);
        return start.startsWith("http://") || start.startsWith("https://");
    }
}
