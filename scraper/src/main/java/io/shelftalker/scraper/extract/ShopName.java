package io.shelftalker.scraper.extract;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells whether a name is the shop's own, as its address or its pages say it. */
final class ShopName {
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern WWW = Pattern.compile("^www\\d?\\.");
    private static final int SHORTEST = 3;

    private ShopName() {}

    static boolean is(String name, Page page) {
        String plain = plain(name);
        String host = page.url().getHost();
        boolean hosted =
                host != null && plain(WWW.matcher(host).replaceFirst("")).startsWith(plain);
        return plain.length() >= SHORTEST
                && (hosted
                        || page.meta("og:site_name")
                                .filter(site -> plain(site).equals(plain))
                                .isPresent());
    }

    private static String plain(String name) {
        return SIGNS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
