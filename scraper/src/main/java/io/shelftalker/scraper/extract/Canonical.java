package io.shelftalker.scraper.extract;

import io.shelftalker.scraper.fetch.Sites;
import io.shelftalker.scraper.sitemap.Urls;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** The one address of a page: what it names as canonical, where that can be believed, else its own without tracking. */
final class Canonical {
    private static final Pattern TRACKING =
            Pattern.compile("utm_.*|gclid|fbclid|msclkid|mc_[ce]id|_ga|srsltid|ref|yclid|dclid|igshid");

    private Canonical() {}

    static URI of(URI page, Optional<String> link) {
        return link.flatMap(href -> Urls.absolute(page, href))
                .filter(named -> isBelievable(page, named))
                .orElseGet(() -> withoutTracking(page));
    }

    /** Shops that name their home page, or another site, as canonical of everything mean something else. */
    private static boolean isBelievable(URI page, URI named) {
        return Sites.same(page, named) && (!isHome(named) || isHome(page));
    }

    private static boolean isHome(URI url) {
        return url.getRawPath() == null || url.getRawPath().length() <= 1;
    }

    private static URI withoutTracking(URI page) {
        HttpUrl url = HttpUrl.get(page);
        if (url == null) {
            return page;
        }
        HttpUrl.Builder plain = url.newBuilder().fragment(null);
        Set<String> names = url.queryParameterNames();
        names.stream().filter(name -> TRACKING.matcher(name).matches()).forEach(plain::removeAllQueryParameters);
        return plain.build().uri();
    }
}
