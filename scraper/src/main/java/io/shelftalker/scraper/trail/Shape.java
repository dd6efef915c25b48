package io.shelftalker.scraper.trail;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * What a trail that nothing calls one looks like: a few links in a {@code nav} or a list before the heading, the first to
 * the home page, parted by arrows or each leading deeper than the one before. A menu is none of that.
 */
final class Shape {
    private static final Pattern ARROW = Pattern.compile("^[\\s\\u00a0]*[›»>→❯▸/][\\s\\u00a0]*$");
    private static final int LEAST = 2;
    private static final int MOST = 8;

    private Shape() {}

    static boolean isTrail(Element element) {
        return switch (element.normalName()) {
            case "nav", "ol", "ul" -> isTrailOfLinks(element);
            default -> false;
        };
    }

    private static boolean isTrailOfLinks(Element element) {
        List<Element> links = element.stream()
                .filter(inner -> inner.normalName().equals("a") && inner.hasAttr("href"))
                .limit(MOST + 1)
                .toList();
        return links.size() >= LEAST
                && links.size() <= MOST
                && isHome(links.getFirst())
                && (hasArrows(element, links.size()) || leadsDeeper(links));
    }

    private static boolean isHome(Element link) {
        return path(link).filter(path -> path.length() <= 1).isPresent() || CategoryPath.isHome(link.text());
    }

    /** Whether an arrow stands between any two: a menu has one where it opens. */
    private static boolean hasArrows(Element element, int links) {
        return element.nodeStream(TextNode.class)
                        .filter(text -> ARROW.matcher(text.getWholeText()).matches())
                        .limit(links)
                        .count()
                >= links - 1;
    }

    private static boolean leadsDeeper(List<Element> links) {
        String before = "";
        for (Element link : links.subList(1, links.size())) {
            String path = path(link).orElse("");
            if (path.length() <= before.length() || !path.startsWith(before)) {
                return false;
            }
            before = path;
        }
        return links.size() > LEAST;
    }

    private static Optional<String> path(Element link) {
        String absolute = link.absUrl("href");
        try {
            return Optional.ofNullable(URI.create(absolute.isEmpty() ? link.attr("href") : absolute)
                    .getPath());
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
