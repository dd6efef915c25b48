package io.shelftalker.scraper.trail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/** Where on a page a trail may stand: what its markup calls one first, then what its labels and classes do. */
final class Places implements NodeFilter {
    private static final int MOST = 20;
    /** What trails are called, by people who read and by those who write pages. */
    private static final Pattern NAMES = Pattern.compile(
            "(?iu)fil[ _-]?d['’ _-]?ariane|brotkr(ü|ue)mel|brotkrumen|ruta de navegaci|migas[ _-]de[ _-]pan"
                    + "|migalhas|trilha de navega|percorso di navigazione|briciole|kruimelpad|broodkruimel|br(ö|o)dsmul|br(ø|o)dkrumme|br(ø|o)dsmul"
                    + "|murupolku|okruszk|(ś|s)cie(ż|z)ka nawigac|drobe(č|c)kov|omrvinkov|morzsamen|хлебные крошки|navigačn(í|á) cesta"
                    + "|パンくず|面包屑|麵包屑|이동 경로");

    private static final int SHORTEST = 5;

    /** How surely an element is a trail, surest first. */
    private enum Sign {
        TYPED,
        LABELLED,
        NAMED,
        SHAPED
    }

    private record Place(Element element, Sign sign) {}

    private final List<Place> places = new ArrayList<>();
    private boolean titled;

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
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        titled = titled || element.normalName().equals("h1");
        if (!titled && Shape.isTrail(element)) {
            return found(element, Sign.SHAPED);
        }
        if (element.attributesSize() == 0) {
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
        return value.length() >= SHORTEST
                && (value.toLowerCase(Locale.ROOT).contains("breadcrumb")
                        || (mayBeNamed(element, attribute)
                                && NAMES.matcher(value).find()));
    }

    /** Where to look for what people call trails in their languages, which takes longer. */
    private static boolean mayBeNamed(Element element, String attribute) {
        return attribute.equals("aria-label")
                || switch (element.normalName()) {
                    case "nav", "ol", "ul" -> true;
                    default -> false;
                };
    }
}
