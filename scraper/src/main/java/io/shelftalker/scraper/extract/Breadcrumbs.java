package io.shelftalker.scraper.extract;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.scraper.markup.Items;
import io.shelftalker.scraper.sitemap.Urls;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where a product stands in the shop: its breadcrumbs without the home page and without itself, else its category. */
final class Breadcrumbs {
    private static final Set<String> HOME =
            Set.of("home", "homepage", "accueil", "startseite", "inicio", "shop", "boutique");
    private static final int DEEPEST = 10;

    private final Items items;
    private final Page page;

    private record Crumb(String name, Optional<URI> url, int position) {}

    Breadcrumbs(Items items, Page page) {
        this.items = items;
        this.page = page;
    }

    List<String> of(JsonNode product, Optional<String> name) {
        Optional<List<String>> trail = items.roots().stream()
                .flatMap(root -> Stream.concat(Stream.of(root), items.values(root, "breadcrumb").stream()))
                .filter(node -> Items.is(node, "BreadcrumbList"))
                .map(list -> path(list, name))
                .filter(path -> !path.isEmpty())
                .max(Comparator.comparingInt(List::size));
        return trail.orElseGet(() ->
                items.text(product, 500, "category").map(Breadcrumbs::path).orElse(List.of()));
    }

    /** A category written as a path: {@code Wine > Red}. */
    static List<String> path(String category) {
        return Stream.of(category.split("\\s*(>|›|»|\\s/\\s)\\s*"))
                .map(String::strip)
                .filter(part -> !part.isEmpty() && part.length() <= 100)
                .limit(DEEPEST)
                .toList();
    }

    private List<String> path(JsonNode list, Optional<String> product) {
        List<Crumb> crumbs = new ArrayList<>(items.values(list, "itemListElement").stream()
                .flatMap(item -> crumb(item).stream())
                .sorted(Comparator.comparingInt(Crumb::position))
                .toList());
        if (!crumbs.isEmpty() && isHome(crumbs.getFirst())) {
            crumbs.removeFirst();
        }
        if (!crumbs.isEmpty() && isThePage(crumbs.getLast(), product)) {
            crumbs.removeLast();
        }
        return crumbs.stream().map(Crumb::name).limit(DEEPEST).toList();
    }

    private Optional<Crumb> crumb(JsonNode item) {
        Optional<JsonNode> thing = items.first(item, "item");
        Optional<String> name = items.text(item, 100, "name")
                .or(() -> thing.filter(JsonNode::isObject).flatMap(object -> items.text(object, 100, "name")));
        Optional<URI> url = thing.flatMap(
                        object -> object.isObject() ? items.first(object, "@id", "url") : Optional.of(object))
                .flatMap(items::word)
                .flatMap(text -> Urls.absolute(page.url(), text));
        int position = items.text(item, 10, "position")
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .orElse(0);
        return name.map(text -> new Crumb(text, url, position));
    }

    private static boolean isHome(Crumb crumb) {
        boolean root = crumb.url()
                .filter(url -> String.valueOf(url.getRawPath()).length() <= 1)
                .isPresent();
        return root || HOME.contains(crumb.name().toLowerCase(Locale.ROOT));
    }

    private boolean isThePage(Crumb crumb, Optional<String> product) {
        boolean here = crumb.url()
                .filter(url -> url.equals(page.url()) || url.equals(page.canonical()))
                .isPresent();
        return here
                || product.filter(name -> name.equalsIgnoreCase(crumb.name())).isPresent();
    }
}
