package io.shelftalker.scraper.extract;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.scraper.markup.Items;
import io.shelftalker.scraper.node.Links;
import io.shelftalker.scraper.trail.CategoryPath;
import io.shelftalker.scraper.trail.Crumb;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The breadcrumbs that a page lists for machines. */
final class Breadcrumbs {
    private final Items items;
    private final Page page;

    private record Listed(Crumb crumb, int position) {}

    Breadcrumbs(Items items, Page page) {
        this.items = items;
        this.page = page;
    }

    /** The product's category: its breadcrumbs without the home page and without itself, else what it says itself. */
    List<String> of(JsonNode product, Optional<String> name) {
        List<String> path = CategoryPath.of(trail(), Set.copyOf(List.of(page.url(), page.canonical())), name);
        return path.isEmpty()
                ? items.text(product, 500, "category")
                        .map(CategoryPath::written)
                        .orElse(List.of())
                : path;
    }

    /** The whole trail, home page and product included: the longest list there is. */
    List<Crumb> trail() {
        return items.roots().stream()
                .flatMap(root -> Stream.concat(Stream.of(root), items.values(root, "breadcrumb").stream()))
                .filter(node -> Items.is(node, "BreadcrumbList"))
                .map(this::crumbs)
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private List<Crumb> crumbs(JsonNode list) {
        return items.values(list, "itemListElement").stream()
                .flatMap(item -> listed(item).stream())
                .sorted(Comparator.comparingInt(Listed::position))
                .map(Listed::crumb)
                .toList();
    }

    private Optional<Listed> listed(JsonNode item) {
        Optional<JsonNode> thing = items.first(item, "item");
        Optional<String> name = items.text(item, 100, "name")
                .or(() -> thing.filter(JsonNode::isObject).flatMap(object -> items.text(object, 100, "name")));
        Optional<String> url = thing.flatMap(
                        object -> object.isObject() ? items.first(object, "@id", "url") : Optional.of(object))
                .flatMap(items::word)
                .flatMap(text -> Links.toPage(page.url().toString(), text));
        int position = items.text(item, 10, "position")
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .orElse(0);
        return name.map(text -> new Listed(new Crumb(Optional.of(text), url), position));
    }
}
