package io.shelftalker.scraper.trail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/** Where on a page a trail may stand: what its markup calls one first, then what its labels and classes do. */
final class Places implements NodeFilter {
    private static final int MOST = 20;

    /** How surely an element is a trail, surest first. */
    private enum Sign {
        TYPED,
        LABELLED,
        NAMED
    }

    private record Place(Element element, Sign sign) {}

    private final List<Place> places = new ArrayList<>();

    private Places() {}

    static List<Element> of(Document page) {
        Places found = new Places();
        page.body().filter(found);
        return found.places.stream()
                .sorted(Comparator.comparing(Place::sign))
                .map(Place::element)
                .toList();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (!(node instanceof Element element) || element.attributesSize() == 0) {
            return FilterResult.CONTINUE;
        }
        if (isTyped(element)) {
            return found(element, Sign.TYPED);
        }
        if (says(element, "aria-label") || says(element, "itemprop") || says(element, "data-testid")) {
            return found(element, Sign.LABELLED);
        }
        return says(element, "class") || says(element, "id") ? found(element, Sign.NAMED) : FilterResult.CONTINUE;
    }

    /** A step by itself stands in what is the trail. */
    private FilterResult found(Element element, Sign sign) {
        boolean step = element.normalName().matches("a|li|span|body")
                && !element.attr("itemtype").endsWith("BreadcrumbList")
                && !element.attr("typeof").endsWith("BreadcrumbList");
        Element trail = step && element.parent() != null ? element.parent() : element;
        places.add(new Place(trail, sign));
        return places.size() < MOST ? FilterResult.CONTINUE : FilterResult.STOP;
    }

    private static boolean isTyped(Element element) {
        return says(element, "itemtype") || says(element, "typeof");
    }

    private static boolean says(Element element, String attribute) {
        String value = element.attr(attribute);
        return value.length() >= 10 && value.toLowerCase(Locale.ROOT).contains("breadcrumb");
    }
}
