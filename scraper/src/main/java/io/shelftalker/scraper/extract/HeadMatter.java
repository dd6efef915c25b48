package io.shelftalker.scraper.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/** What a document says to machines in its tags, wherever they stand, gathered in one walk. */
final class HeadMatter implements NodeVisitor {
    private final Map<String, String> metas = new HashMap<>();
    private final List<Element> scripts = new ArrayList<>();
    private final List<String> jsonLd = new ArrayList<>();
    private final List<Element> attributed = new ArrayList<>();
    private Optional<String> language = Optional.empty();
    private Optional<String> canonicalLink = Optional.empty();
    private Optional<Element> heading = Optional.empty();
    private boolean annotated;

    private HeadMatter() {}

    static HeadMatter of(Document document) {
        HeadMatter matter = new HeadMatter();
        document.traverse(matter);
        return matter;
    }

    /** The content of meta tags by their property or name in lower case; of repeated ones the first. */
    Map<String, String> metas() {
        return metas;
    }

    List<Element> scripts() {
        return scripts;
    }

    List<String> jsonLd() {
        return jsonLd;
    }

    /** The elements that carry attributes. */
    List<Element> attributed() {
        return attributed;
    }

    /** The document's language tag. */
    Optional<String> language() {
        return language;
    }

    Optional<String> canonicalLink() {
        return canonicalLink;
    }

    Optional<Element> heading() {
        return heading;
    }

    boolean isAnnotated() {
        return annotated;
    }

    @Override
    public void head(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        switch (element.normalName()) {
            case "html" -> language = language.or(() -> Optional.of(element.attr("lang")));
            case "script" -> script(element);
            case "meta" -> meta(element);
            case "link" -> link(element);
            case "h1" -> heading = heading.or(() -> Optional.of(element));
            default -> {}
        }
        if (element.attributesSize() > 0) {
            attributed.add(element);
            // Names are in lower case here; to ask as if they were not takes twice as long.
            annotated = annotated
                    || element.attributes().hasKey("itemscope")
                    || element.attributes().hasKey("typeof");
        }
    }

    private void script(Element script) {
        if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
            jsonLd.add(script.data());
        } else if (!script.hasAttr("src")) {
            scripts.add(script);
        }
    }

    private void meta(Element meta) {
        String name = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
        if (!name.isEmpty()) {
            metas.putIfAbsent(
                    name.strip().toLowerCase(Locale.ROOT), meta.attr("content").strip());
        }
    }

    private void link(Element link) {
        if (canonicalLink.isEmpty() && link.attr("rel").equalsIgnoreCase("canonical")) {
            canonicalLink = Optional.of(link.attr("href")).filter(href -> !href.isBlank());
        }
    }
}
