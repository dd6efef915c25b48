package io.shelftalker.scraper.sitemap;

import java.net.URI;
import java.util.Optional;

/** What a sitemap lists, as it is written there: a page or another sitemap. */
record Listed(String location, String lastmod) {

    /** Its URL, made absolute; none where it is not one. */
    Optional<URI> url(URI base) {
        String value = location.strip();
        return value.isEmpty() || value.length() > 2000 ? Optional.empty() : Urls.absolute(base, value);
    }

    Optional<Entry> entry(URI base) {
        return url(base).map(url -> new Entry(url, LastMods.read(lastmod)));
    }
}
