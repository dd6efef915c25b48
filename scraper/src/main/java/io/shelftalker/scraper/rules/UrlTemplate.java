package io.shelftalker.scraper.rules;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address with places for what is asked about, such as {@code /stock?sku={sku}}. */
public record UrlTemplate(String text) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w*)}");
    private static final Set<String> KNOWN = Set.of("sku", "gtin", "product", "store");

    /** @throws IllegalArgumentException if it is none, or one that is another on each page, saying why */
    public UrlTemplate {
        Set<String> unknown = new TreeSet<>(places(text));
        unknown.removeAll(KNOWN);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("{" + String.join("}, {", unknown)
                    + "} is not known; there are {sku}, {gtin}, {product} and {store}");
        }
        if (!text.matches("(?i)/.*|https?://.*")) {
            throw new IllegalArgumentException("'" + text + "' has to begin with / or with https://");
        }
        if (text.startsWith("//")) {
            throw new IllegalArgumentException("'" + text
                    + "' names a host without https://; for the shop's own write one / only, for another https:"
                    + text);
        }
        // Nobody who is asked about may choose who is asked.
        if (text.matches("(?i)(\\w+:)?//[^/?#]*\\{.*|\\{.*") || !isWeb(text)) {
            throw new IllegalArgumentException("'" + text + "' is no address of a web server with places in its path");
        }
    }

    /** The places that it has. */
    public Set<String> places() {
        return places(text);
    }

    /** Whether it has to be asked for each product. */
    public boolean isOfProducts() {
        return places().stream().anyMatch(place -> !place.equals("store"));
    }

    public boolean isOfStores() {
        return places().contains("store");
    }

    /**
     * The address of something.
     *
     * @param base what it is relative to
     * @param values for its places
     * @return empty where one of them has no value, or one that would be another address
     */
    public Optional<URI> fill(URI base, Map<String, String> values) {
        if (!places().stream().allMatch(place -> isValue(values.getOrDefault(place, "")))) {
            return Optional.empty();
        }
        String filled = PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(encoded(String.valueOf(values.get(place.group(1))))));
        return Optional.of(base.resolve(URI.create(filled)));
    }

    /** Nothing and dots have a meaning of their own between the slashes of a path. */
    private static boolean isValue(String value) {
        return !value.isBlank() && !value.matches("\\.{1,2}");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(text).results().forEach(place -> places.add(place.group(1)));
        return places;
    }

    private static boolean isWeb(String text) {
        try {
            URI address = URI.create("https://shop.invalid/")
                    .resolve(URI.create(PLACE.matcher(text).replaceAll("x")));
            return String.valueOf(address.getScheme()).matches("(?i)https?") && address.getHost() != null;
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
