package io.shelftalker.scraper.extract;

import io.shelftalker.scraper.price.PriceContext;
import io.shelftalker.scraper.price.PriceHabits;
import io.shelftalker.scraper.rules.Rules;
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

/** A page, and what it says to machines, gathered in one walk over its document. */
public final class Page {
    private final URI url;
    private final Document document;
    private final Map<String, String> metas = new HashMap<>();
    private final List<Element> scripts = new ArrayList<>();
    private final List<String> jsonLd = new ArrayList<>();
    private Optional<String> canonicalLink = Optional.empty();
    private Optional<Element> heading = Optional.empty();
    private boolean annotated;

    private final Rules rules;

    private final PriceHabits habits;

    private Page(URI url, Document document, Rules rules, PriceHabits habits) {
        this.url = url;
        this.document = document;
        this.rules = rules;
        this.habits = habits;
    }

    /** @param url where it came from, redirects followed */
    public static Page of(URI url, Document document) {
        return of(url, document, Rules.NONE, PriceHabits.UNKNOWN);
    }

    /** A page of a source that has rules, and habits of writing prices. */
    public static Page of(URI url, Document document, Rules rules, PriceHabits habits) {
        Page page = new Page(url, document, rules, habits);
        NodeVisitor gather = (node, depth) -> page.gather(node);
        document.traverse(gather);
        return page;
    }

    /** Where it came from. */
    public URI url() {
        return url;
    }

    public Document document() {
        return document;
    }

    /** The rules of its source. */
    Rules rules() {
        return rules;
    }

    /** The texts of its JSON-LD blocks. */
    public List<String> jsonLd() {
        return jsonLd;
    }

    /** Its inline scripts, JSON-LD apart. */
    public List<Element> scripts() {
        return scripts;
    }

    /** Whether its elements carry microdata or RDFa. */
    public boolean isAnnotated() {
        return annotated;
    }

    /** What a meta tag says, by its property or name in lower case; of repeated ones the first. */
    public Optional<String> meta(String name) {
        return Optional.ofNullable(metas.get(name)).filter(text -> !text.isBlank());
    }

    /** The address that it wants to be known by, where that can be believed. */
    public URI canonical() {
        return Canonical.of(url, canonicalLink);
    }

    /** What it tells of its prices besides their texts. */
    public PriceContext prices() {
        Element root = document.selectFirst("html");
        return PriceContext.of(url, Optional.ofNullable(root).map(html -> html.attr("lang")), habits);
    }

    /** How its source writes prices. */
    public PriceHabits habits() {
        return habits;
    }

    /** Its first main heading. */
    public Optional<String> heading() {
        return heading.map(Element::text).filter(text -> !text.isBlank());
    }

    public String title() {
        return document.title();
    }

    private void gather(Node node) {
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
        annotated = annotated
                || (element.attributesSize() > 0 && (element.hasAttr("itemscope") || element.hasAttr("typeof")));
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
