package io.shelftalker.scraper.fetch;

import java.net.URI;
import java.util.Locale;

/** Which pages belong together. */
public final class Sites {
    private Sites() {}

    /** Whether two URLs belong to one site: the same host and port, with or without {@code www.}. */
    public static boolean same(URI one, URI other) {
        return site(one).equals(site(other));
    }

    private static String site(URI url) {
        String authority = String.valueOf(url.getAuthority()).toLowerCase(Locale.ROOT);
        return authority.startsWith("www.") ? authority.substring(4) : authority;
    }
}
