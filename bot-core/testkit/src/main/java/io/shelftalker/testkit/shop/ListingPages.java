package io.shelftalker.testkit.shop;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Renders the home page and the categories. Of a very large shop they show what stands among its first products. */
final class ListingPages {
    private static final Template TEMPLATE = Template.load("listing.html");
    private static final int LOOKED_AT = 5_000;
    private static final int SHOWN = 60;

    private final String shop;
    private final String url;
    private final Shelf shelf;

    ListingPages(String shop, String url, Shelf shelf) {
        this.shop = shop;
        this.url = url;
        this.shelf = shelf;
    }

    /** A category's place in {@code /c/}: the names of its path, from the widest. */
    static String slug(List<String> path) {
        return path.stream().map(ListingPages::slug).collect(Collectors.joining("--"));
    }

    String home() {
        var featured = seen().stream()
                .collect(Collectors.groupingBy(p -> p.category().getFirst(), LinkedHashMap::new, Collectors.toList()));
        var shown = featured.values().stream()
                .flatMap(products -> products.stream().limit(2))
                .limit(24)
                .toList();
        return page("Good things for every day", "De belles choses pour tous les jours", "/", shown);
    }

    Optional<String> category(String slug) {
        var products = seen().stream()
                .filter(product -> isIn(product, slug))
                .limit(SHOWN)
                .toList();
        if (products.isEmpty()) {
            return Optional.empty();
        }
        var depth = slug.split("--").length;
        var title = products.getFirst().category().get(depth - 1);
        return Optional.of(page(title, "", "/c/" + slug, products));
    }

    private String page(String title, String french, String path, List<ShopProduct> products) {
        return TEMPLATE.fill(Map.of(
                "shop", Template.escape(shop),
                "title", Template.escape(title),
                "titleFr", Template.escape(french),
                "url", url + path,
                "categories", links(),
                "cards", ProductPage.cards(products)));
    }

    private String links() {
        return seen().stream()
                .map(product -> product.category().getFirst())
                .distinct()
                .map(name -> "<a href=\"/c/" + slug(name) + "\">" + Template.escape(name) + "</a>")
                .collect(Collectors.joining("\n"));
    }

    private List<ShopProduct> seen() {
        return shelf.from(0, LOOKED_AT).map(Stocked::product).toList();
    }

    private static boolean isIn(ShopProduct product, String slug) {
        var own = slug(product.category());
        return own.equals(slug) || own.startsWith(slug + "--");
    }

    private static String slug(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
