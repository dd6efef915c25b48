package io.shelftalker.channels.widget;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** What a page may lead to or load: nothing that a browser would run. */
final class WebAddress {
    private WebAddress() {}

    static boolean isWeb(URI address) {
        return (scheme(address).equals("http") || scheme(address).equals("https")) && address.getHost() != null;
    }

    static boolean opens(URI address) {
        return isWeb(address) || scheme(address).equals("mailto");
    }

    private static String scheme(URI address) {
        return Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
    }
}
