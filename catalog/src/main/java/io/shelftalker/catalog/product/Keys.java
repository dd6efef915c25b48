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

    /**
     * A GTIN-8, -12, -13 or -14 in 14 digits; nothing where the check digit is wrong, and for numbers that mean another
     * product in every shop: those that shops give out themselves, coupons, and placeholders.
     *
     * @see <a href="https://www.gs1.org/standards/id-keys/company-prefix">GS1 prefixes</a>
     */
    public static Optional<String> ofGtin(String gtin) {
        String digits = gtin.replaceAll("[\\s-]", "");
        if (!digits.matches("\\d{8}|\\d{12,14}")) {
            return Optional.empty();
        }
        String whole = "0".repeat(14 - digits.length()) + digits;
        boolean own = digits.length() == 8 ? digits.matches("[02].*") : whole.matches(".(2|02|04|98|99).*");
        return own || isPlaceholder(digits) || !isArticle(digits) ? Optional.empty() : Optional.of(whole);
    }

    private static boolean isPlaceholder(String digits) {
        String body = digits.substring(0, digits.length() - 1);
        return body.chars().distinct().count() == 1 || "123456789012".startsWith(body.replaceFirst("^0+", ""));
    }

    private static boolean isArticle(String digits) {
        return Gtin.of(digits).filter(gtin -> gtin.kind() != Gtin.Kind.ISSN).isPresent();
    }
}
