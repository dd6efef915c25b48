package io.shelftalker.catalog.product;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What people paste and type, made equal where it means the same. */
public final class Keys {
    private static final String TRACKING =
            "(?i)(utm_.*|gclid|gbraid|wbraid|fbclid|msclkid|yclid|dclid|igshid|mc_cid|mc_eid|srsltid|_ga|_gl)(=.*)?";

    private Keys() {}

    /**
     * A page's address without what does not choose the page: scheme, {@code www.}, default port, trailing slash,
     * fragment, order of the query's parameters, and those that only track people.
     */
    public static String ofUrl(URI url) {
        String path = Objects.requireNonNullElse(url.getRawPath(), "").replaceAll("/+$", "");
        String query = Arrays.stream(
                        Objects.requireNonNullElse(url.getRawQuery(), "").split("&"))
                .filter(parameter -> !parameter.isEmpty() && !parameter.matches(TRACKING))
                .sorted()
                .collect(Collectors.joining("&"));
        return host(url) + path + (query.isEmpty() ? "" : "?" + query);
    }

    /** The host of an address as a shop is known by: lower case, without {@code www.}, with an unusual port. */
    public static String host(URI url) {
        String host = Optional.ofNullable(url.getHost()).orElse("").toLowerCase(Locale.ROOT);
        boolean usual = url.getPort() == -1 || url.getPort() == 80 || url.getPort() == 443;
        return host.replaceFirst("^www\\.", "") + (usual ? "" : ":" + url.getPort());
    }

    /** A SKU in upper case without white space. */
    public static String ofSku(String sku) {
        return sku.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    }
}
