package io.shelftalker.scraper.extract;

import io.shelftalker.scraper.price.PriceContext;
import io.shelftalker.scraper.price.PriceHabits;
import io.shelftalker.scraper.rules.Rules;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page, what it says to machines, and what is known of its source. */
public final class Page {
    private final URI url;
    private final Document document;
    private final Rules rules;
    private final HeadMatter matter;
    private final URI canonical;
    private final PriceContext prices;

    private Page(URI url, Document document, Rules rules, PriceHabits habits) {
        this.url = url;
        this.document = document;
        this.rules = rules;
        matter = HeadMatter.of(document);
        canonical = Canonical.of(url, matter.canonicalLink());
        prices = PriceContext.of(url, matter.language(), habits);
    }

    /** @param url where it came from, redirects followed */
    public static Page of(URI url, Document document) {
        return of(url, document, Rules.NONE, PriceHabits.UNKNOWN);
    }

    /** A page of a source that has rules, and habits of writing prices. */
    public static Page of(URI url, Document document, Rules rules, PriceHabits habits) {
        return new Page(url, document, rules, habits);
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
        return matter.jsonLd();
    }

    /** Its inline scripts, JSON-LD apart. */
    public List<Element> scripts() {
        return matter.scripts();
    }

    /** Its elements that carry attributes, in their order. */
    public List<Element> attributed() {
        return matter.attributed();
    }

    /** Whether its elements carry microdata or RDFa. */
    public boolean isAnnotated() {
        return matter.isAnnotated();
    }

    /** What a meta tag says, by its property or name in lower case; of repeated ones the first. */
    public Optional<String> meta(String name) {
        return Optional.ofNullable(matter.metas().get(name)).filter(text -> !text.isBlank());
    }

    /** The address that it wants to be known by, where that can be believed. */
    public URI canonical() {
        return canonical;
    }

    /** What it tells of its prices besides their texts. */
    public PriceContext prices() {
        return prices;
    }

    /** How its source writes prices. */
    public PriceHabits habits() {
        return prices.habits();
    }

    /** Its first main heading. */
    public Optional<String> heading() {
        return matter.heading().map(Element::text).filter(text -> !text.isBlank());
    }

    public String title() {
        return document.title();
    }
}
