package io.shelftalker.scraper.markup;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** What the meta tags of a page say. */
final class MetaTags {
    private static final Pattern PREFIX = Pattern.compile("(\\w+):\\s*(\\S+)");
    /** @see <a href="https://ogp.me/#types">The Open Graph protocol: object types</a> */
    private static final Map<String, String> OPEN_GRAPH = Map.of(
            "og", "http://ogp.me/ns#",
            "music", "http://ogp.me/ns/music#",
            "video", "http://ogp.me/ns/video#",
            "article", "http://ogp.me/ns/article#",
            "book", "http://ogp.me/ns/book#",
            "profile", "http://ogp.me/ns/profile#");

    /**
     * The OpenGraph object of a page.
     *
     * @param properties pairs of name and value, in the order of the page
     */
    record OpenGraph(Map<String, String> namespaces, List<Map.Entry<String, String>> properties) {}

    private MetaTags() {}

    /** What each tag says by its property, name, item property or HTTP header, in the order of the page. */
    static ObjectNode all(Document document) {
        ObjectNode all = Json.NODES.objectNode();
        for (Element meta : document.select("meta[content]")) {
            Stream.of("property", "name", "itemprop", "http-equiv")
                    .map(meta::attr)
                    .filter(Predicate.not(String::isBlank))
                    .findFirst()
                    .ifPresent(name -> list(all, name).add(meta.attr("content")));
        }
        return all;
    }

    private static ArrayNode list(ObjectNode all, String name) {
        return all.get(name) instanceof ArrayNode list ? list : all.putArray(name);
    }

    /** Tags whose prefix is declared or one of OpenGraph's own. */
    static OpenGraph openGraph(Document document) {
        Map<String, String> namespaces = new LinkedHashMap<>();
        declared(document.select("html"), namespaces);
        declared(document.select("head"), namespaces);
        List<Map.Entry<String, String>> properties = document.head().select("> meta[property][content]").stream()
                .map(meta -> Map.entry(meta.attr("property").strip(), meta.attr("content")))
                .filter(property -> isKnown(property.getKey(), namespaces))
                .toList();
        return new OpenGraph(namespaces, properties);
    }

    private static boolean isKnown(String property, Map<String, String> namespaces) {
        String prefix = property.substring(0, Math.max(0, property.indexOf(':')));
        String own = OPEN_GRAPH.get(prefix);
        if (own != null) {
            namespaces.put(prefix, own);
        }
        return namespaces.containsKey(prefix);
    }

    private static void declared(Elements elements, Map<String, String> namespaces) {
        Matcher prefixes = PREFIX.matcher(elements.attr("prefix"));
        while (prefixes.find()) {
            namespaces.put(prefixes.group(1), prefixes.group(2));
        }
    }
}
