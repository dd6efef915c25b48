package io.shelftalker.scraper.extract.visible;

import io.shelftalker.scraper.extract.Page;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Where on a page its product stands, and what stands beside it: other products, menus, the cart, what people say. */
final class Stage {
    private static final Pattern BESIDE = Pattern.compile(
            "related|similar|recommend|recos?-|cross-?sell|up-?sell|also-|-also"
                    + "|sponsor|recently|viewed|bundle|footer|(^|[ -])nav([ -]|$)|navigation|mini-?cart|mini-?basket"
                    + "|cart-?(items|content|preview|summary)|wish-?list|compar|reviews?([ -]|$)|accessor|suggest|complement"
                    + "|you-?may|outfit|similarit|advert|newsletter|cookie|breadcrumb|insurance|warranty|protection"
                    + "|cross-?link|(^|[ -])(modal|dialog|popup|drawer|off-?canvas|lightbox)([ -]|$)|other-?products|more-?products|products?-?(list|grid|tile|slider|carousel)|alternativ"
                    + "|recomend|relacion|aehnlich|vorschlag|consigli|correlat|suggerim|(^|[ -])used-(and|offer|product|item|cop(y|ies)|option|price|alternativ|version|listing|books?|buy)|(?<!new)-used|popover|tooltip|(^|[ -])(filter|facet|refine)");
    private static final int DEEPEST = 60;

    private final Scene scene;
    private final Optional<Snippet> title;
    private final Set<Element> around = new HashSet<>();
    private final Map<Element, Boolean> beside = new IdentityHashMap<>();
    /** Elements of a page share their names, and more often a part of them, and looking for so many words takes long. */
    private final Map<String, Boolean> besideNames = new HashMap<>();

    private final Map<String, Boolean> besideParts = new HashMap<>();

    Stage(Page page) {
        scene = Scene.of(page.document());
        title = Titles.of(page, scene.headings());
        title.ifPresent(heading -> around.addAll(heading.parent().parents()));
    }

    Scene scene() {
        return scene;
    }

    Optional<Snippet> title() {
        return title;
    }

    /** The place of the title among the snippets; the beginning where there is none. */
    int titleAt() {
        return title.map(Snippet::index).orElse(0);
    }

    /** Whether the title stands in an element. */
    boolean holdsTitle(Element element) {
        return around.contains(element);
    }

    /** Whether an element belongs to something else than the product. What holds the title holds the product. */
    boolean isBeside(Element element) {
        return isBeside(element, 0);
    }

    private boolean isBeside(Element element, int depth) {
        if (depth > DEEPEST || around.contains(element) || element.normalName().equals("body")) {
            return false;
        }
        Boolean known = beside.get(element);
        if (known == null) {
            known = isNamedBeside(element) || (element.parent() instanceof Element outer && isBeside(outer, depth + 1));
            beside.put(element, known);
        }
        return known;
    }

    private boolean isNamedBeside(Element element) {
        return switch (element.normalName()) {
            case "nav", "footer", "header", "dialog" -> true;
            default -> {
                String names = Hints.own(element);
                yield !names.isEmpty() && besideNames.computeIfAbsent(names, this::isOneOfBeside);
            }
        };
    }

    private boolean isOneOfBeside(String names) {
        for (String name : names.split(" ")) {
            if (!name.isEmpty()
                    && besideParts.computeIfAbsent(
                            name, each -> BESIDE.matcher(each).find())) {
                return true;
            }
        }
        return false;
    }
}
