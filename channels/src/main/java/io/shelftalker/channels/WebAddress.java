package io.shelftalker.channels;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** What a message may lead to or load: nothing that a browser would run. */
public final class WebAddress {
    private WebAddress() {}

    /** A page or a picture on a host. */
    public static boolean isWeb(URI address) {
        return (scheme(address).equals("http") || scheme(address).equals("https")) && address.getHost() != null;
    }

    /** The same, or somebody to write to. */
    public static boolean opens(URI address) {
        return isWeb(address) || scheme(address).equals("mailto");
    }

    private static String scheme(URI address) {
        return Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
    }
}
