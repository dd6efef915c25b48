package io.shelftalker.scraper.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads microdata. Items that claim to be a property of one around them, where there is none, are given like those that
 * stand by themselves: shops often close an item too early.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/microdata.html#encoding-microdata">HTML, section 5.2</a>
 */
final class Microdata {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int DEEPEST = 60;
    private static final int MOST = 50_000;

    private final Document document;
    private final ElementValues values;
    private final Set<Element> seen = new HashSet<>();
    /** The items that are being read, each inside of the one before. */
    private final Set<Element> open = new HashSet<>();

    private final Map<String, Element> byId = new HashMap<>();
    private int left = MOST;

    private Microdata(Document document, ElementValues values) {
        this.document = document;
        this.values = values;
    }

    /** The items of a page, in its order. */
    static List<MicrodataValue.Item> items(Document document, ElementValues values) {
        List<Element> scopes = new ArrayList<>();
        document.traverse((node, depth) -> {
            if (node instanceof Element element && element.hasAttr("itemscope")) {
                scopes.add(element);
            }
        });
        return scopes.isEmpty() ? List.of() : new Microdata(document, values).items(scopes);
    }

    private List<MicrodataValue.Item> items(List<Element> scopes) {
        Map<Element, MicrodataValue.Item> items = new HashMap<>();
        scopes.stream().filter(scope -> !scope.hasAttr("itemprop")).forEach(scope -> items.put(scope, item(scope, 0)));
        scopes.stream().filter(scope -> !seen.contains(scope)).forEach(scope -> items.put(scope, item(scope, 0)));
        return scopes.stream()
                .flatMap(scope -> Stream.ofNullable(items.get(scope)))
                .toList();
    }

    private MicrodataValue.Item item(Element scope, int depth) {
        seen.add(scope);
        open.add(scope);
        Map<String, List<MicrodataValue>> properties = new LinkedHashMap<>();
        Set<Element> crawled = new HashSet<>();
        crawled.add(scope);
        scope.children().forEach(child -> crawl(child, properties, crawled, depth));
        for (String id : words(scope, "itemref")) {
            Element referenced = byId().get(id);
            if (referenced != null) {
                refer(referenced, properties, crawled, depth);
            }
        }
        open.remove(scope);
        Optional<String> id = Optional.of(scope.attr("itemid").strip()).filter(text -> !text.isEmpty());
        return new MicrodataValue.Item(scope, words(scope, "itemtype"), id, properties);
    }

    /** What is referred to, or what is in it where it is an item of no property: that is what people mean by it. */
    private void refer(
            Element referenced, Map<String, List<MicrodataValue>> properties, Set<Element> crawled, int depth) {
        if (!referenced.hasAttr("itemscope") || referenced.hasAttr("itemprop")) {
            crawl(referenced, properties, crawled, depth);
        } else if (!open.contains(referenced)) {
            referenced.children().forEach(child -> crawl(child, properties, crawled, depth));
        }
    }

    private void crawl(Element element, Map<String, List<MicrodataValue>> properties, Set<Element> crawled, int depth) {
        if (depth > DEEPEST || left-- < 0) {
            return;
        }
        boolean scope = element.hasAttr("itemscope");
        if (element.hasAttr("itemprop") && !(scope && open.contains(element)) && crawled.add(element)) {
            property(element, scope, properties, depth);
        }
        if (!scope) {
            for (Element child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
                crawl(child, properties, crawled, depth);
            }
        }
    }

    private void property(Element element, boolean scope, Map<String, List<MicrodataValue>> properties, int depth) {
        List<String> names = words(element, "itemprop");
        if (!names.isEmpty()) {
            MicrodataValue value =
                    scope ? item(element, depth + 1) : new MicrodataValue.Written(values.of(element), element);
            names.forEach(name ->
                    properties.computeIfAbsent(name, none -> new ArrayList<>(1)).add(value));
        }
    }

    private static List<String> words(Element element, String attribute) {
        String words = element.attr(attribute).strip();
        return words.isEmpty()
                ? List.of()
                : SPACES.splitAsStream(words).distinct().toList();
    }

    private Map<String, Element> byId() {
        if (byId.isEmpty()) {
            document.getElementsByAttribute("id").forEach(element -> byId.putIfAbsent(element.id(), element));
        }
        return byId;
    }
}
