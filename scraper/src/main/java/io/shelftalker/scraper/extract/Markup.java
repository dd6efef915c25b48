package io.shelftalker.scraper.extract;

import java.net.URI;
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

/** What a page says to machines, gathered in one walk over its document. */
final class Markup implements NodeVisitor {
    private final URI url;
    private final Document document;
    private final List<String> jsonLd = new ArrayList<>();
    private final Map<String, String> metas = new HashMap<>();
    private Optional<String> canonicalLink = Optional.empty();
    private Optional<Element> heading = Optional.empty();

    private Markup(URI url, Document document) {
        this.url = url;
        this.document = document;
    }

    static Markup of(URI url, Document document) {
        Markup markup = new Markup(url, document);
        document.traverse(markup);
        return markup;
    }

    @Override
    public void head(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        switch (element.normalName()) {
            case "script" -> script(element);
            case "meta" -> meta(element);
            case "link" -> link(element);
            case "h1" -> heading = heading.or(() -> Optional.of(element));
            default -> {}
        }
    }

    URI url() {
        return url;
    }

    /** The texts of the page's JSON-LD blocks. */
    List<String> jsonLd() {
        return jsonLd;
    }

    /** What a meta tag says, by its property or name in lower case; of repeated ones the first. */
    Optional<String> meta(String name) {
        return Optional.ofNullable(metas.get(name)).filter(text -> !text.isBlank());
    }

    /** The address that the page wants to be known by. */
    URI canonical() {
        return Canonical.of(url, canonicalLink);
    }

    /** The page's main heading. */
    Optional<String> heading() {
        return heading.map(Element::text).filter(text -> !text.isBlank());
    }

    String title() {
        return document.title();
    }

    private void script(Element script) {
        if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
            jsonLd.add(script.data());
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
        if (canonicalLink.isEmpty() && link.attr("rel").toLowerCase(Locale.ROOT).equals("canonical")) {
            canonicalLink = Optional.of(link.attr("href")).filter(href -> !href.isBlank());
        }
    }
}
