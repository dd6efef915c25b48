package io.shelftalker.scraper.sitemap;

import java.net.URI;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** URLs as people write them, made absolute and spelled one way. */
public final class Urls {
    private Urls() {}

    /** Makes a URL absolute, without its fragment; none where it is not an http or https URL. */
    public static Optional<URI> absolute(URI base, String text) {
        String link = text.strip();
        return Optional.ofNullable(isWhole(link) ? HttpUrl.parse(link) : resolved(base, link))
                .map(Urls::withoutFragment);
    }

    private static boolean isWhole(String link) {
        return link.regionMatches(true, 0, "https://", 0, 8) || link.regionMatches(true, 0, "http://", 0, 7);
    }

    private static @Nullable HttpUrl resolved(URI base, String link) {
        HttpUrl from = HttpUrl.get(base);
        return from == null ? null : from.resolve(link);
    }

    private static URI withoutFragment(HttpUrl url) {
        return (url.encodedFragment() == null
                        ? url
                        : url.newBuilder().fragment(null).build())
                .uri();
    }

    /** Reads what a person gives as a site: {@code shop.example} means https. */
    public static Optional<URI> given(String text) {
        String value = text.strip();
        String whole = value.matches("(?i)^[a-z][a-z0-9+.-]*://.*") ? value : "https://" + value;
        return Optional.ofNullable(HttpUrl.parse(whole)).map(Urls::withoutFragment);
    }
}
