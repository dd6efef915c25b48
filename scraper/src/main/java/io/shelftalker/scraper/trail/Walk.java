package io.shelftalker.scraper.trail;

import static io.shelftalker.scraper.trail.Step.Kind.ELEMENT;
import static io.shelftalker.scraper.trail.Step.Kind.MARKED;
import static io.shelftalker.scraper.trail.Step.Kind.TEXT;

import io.shelftalker.scraper.node.Links;
import io.shelftalker.scraper.node.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Goes through the element of a trail and gathers what may be its steps: links, elements without children, and text
 * between them. Menus that open from a step are left out: a list within a list, and what calls itself a dropdown.
 */
final class Walk {
    private static final int DEEPEST = 10;
    private static final Set<String> SILENT = Set.of("button", "script", "style", "template", "meta", "link");

    private final String base;
    private final List<Step> steps = new ArrayList<>();

    private Walk(String base) {
        this.base = base;
    }

    static List<Step> of(Element trail, String base) {
        Walk walk = new Walk(base);
        walk.enter(trail, new Place(0, false, false));
        return walk.steps;
    }

    /** Where the walk is. @param listed within a list; @param marked within an item that markup calls a step */
    private record Place(int depth, boolean listed, boolean marked) {}

    private void enter(Element element, Place place) {
        if (SILENT.contains(element.normalName())) {
            return;
        }
        if (element.normalName().equals("a") || element.childrenSize() == 0) {
            link(element, place);
            return;
        }
        boolean list = element.normalName().matches("[uo]l");
        if (place.depth() < DEEPEST && !(list && (place.listed() || isMenu(element)))) {
            Place inside =
                    new Place(place.depth() + 1, place.listed() || list, place.marked() || isMarkedAsStep(element));
            element.childNodes().forEach(child -> visit(child, inside));
        }
    }

    private void visit(Node node, Place place) {
        if (node instanceof Element element) {
            enter(element, place);
        }
        if (node instanceof TextNode text) {
            add(new Crumb(Optional.of(text.getWholeText()), Optional.empty()), place.marked() ? MARKED : TEXT);
        }
    }

    private void link(Element element, Place place) {
        String words = Words.of(element);
        String href = element.hasAttr("href") ? element.attr("href") : element.attr("data-url");
        String name = words.isEmpty() ? element.attr("title") : words;
        add(new Crumb(Optional.of(name), Links.toPage(base, href)), place.marked() ? MARKED : ELEMENT);
    }

    private void add(Crumb found, Step.Kind kind) {
        Separated separated = Separated.of(found.name().orElse(""));
        if (!steps.isEmpty()) {
            separated
                    .before()
                    .ifPresent(
                            sign -> steps.set(steps.size() - 1, steps.getLast().before(sign)));
        }
        if (separated.name().isPresent() || found.url().isPresent()) {
            steps.add(new Step(new Crumb(separated.name(), found.url()), kind, separated.after()));
        }
    }

    private static boolean isMenu(Element list) {
        return list.classNames().stream()
                .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("\\p{Punct}", ""))
                .anyMatch(name -> name.contains("dropdown") || name.contains("actions"));
    }

    private static boolean isMarkedAsStep(Element element) {
        String type = (element.attr("itemtype") + " " + element.attr("typeof")).toLowerCase(Locale.ROOT);
        return type.contains("listitem") || type.matches("(?s).*breadcrumb(?!list).*");
    }
}
