package io.shelftalker.scraper.markup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What the attributes of one element say by themselves. */
record RdfaElement(Element element, RdfaNames names, boolean root) {
    private static final Set<String> ATTRIBUTES = Set.of(
            "vocab",
            "prefix",
            "typeof",
            "property",
            "rel",
            "rev",
            "about",
            "resource",
            "href",
            "src",
            "lang",
            "xml:lang");

    /**
     * The things that an element speaks of.
     *
     * @param subject what it says something of
     * @param object what is inside of it says something of that, where it is another one
     * @param typed what its types are those of
     * @param skip whether it says nothing at all
     */
    record Things(String subject, Optional<String> object, Optional<String> typed, boolean skip) {}

    /** Whether an element has any attribute that RDFa looks at. */
    static boolean speaks(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        for (Attribute attribute : element.attributes()) {
            if (ATTRIBUTES.contains(attribute.getKey()) || attribute.getKey().startsWith("xmlns:")) {
                return true;
            }
        }
        return false;
    }

    /** The language that the element declares for what is in it. */
    Optional<String> language() {
        return Stream.of("lang", "xml:lang")
                .filter(element::hasAttr)
                .findFirst()
                .map(element::attr);
    }

    /** Whether {@code rel} or {@code rev} says how the thing inside belongs to the one outside. */
    boolean isRelation() {
        return isRelation("rel") || isRelation("rev");
    }

    private boolean isRelation(String attribute) {
        // Beside a property, the words that HTML itself has for rel, such as nofollow, are none of RDFa.
        return element.hasAttr(attribute)
                && (!element.hasAttr("property")
                        || Rdfa.words(element, attribute).anyMatch(word -> word.indexOf(':') >= 0));
    }

    /** The predicates of {@code rel} or {@code rev}. */
    List<String> relations(String attribute) {
        boolean beside = element.hasAttr("property");
        return Rdfa.words(element, attribute)
                .filter(word -> !beside || word.indexOf(':') >= 0)
                .flatMap(word -> names.term(word).stream())
                .toList();
    }

    /** What the words of {@code property} or {@code typeof} mean. */
    List<String> words(String attribute) {
        return Rdfa.words(element, attribute)
                .flatMap(word -> names.term(word).stream())
                .toList();
    }

    /**
     * Steps 5 and 6 of the sequence.
     *
     * @param outer the thing that the element around speaks of
     */
    Things things(String outer, Supplier<String> blank) {
        if (isRelation()) {
            return ofRelation(outer, blank);
        }
        boolean literal = element.hasAttr("content") || element.hasAttr("datatype");
        return element.hasAttr("property") && !literal ? ofProperty(outer, blank) : plain(outer, blank);
    }

    private Things ofRelation(String outer, Supplier<String> blank) {
        Optional<String> about = named("about");
        String subject = about.or(this::page).orElse(outer);
        boolean types = element.hasAttr("typeof");
        Optional<String> object =
                target().or(() -> types && about.isEmpty() ? Optional.of(blank.get()) : Optional.empty());
        Optional<String> typed = !types ? Optional.empty() : about.isPresent() ? about : object;
        return new Things(subject, object, typed, false);
    }

    private Things ofProperty(String outer, Supplier<String> blank) {
        Optional<String> about = named("about");
        String subject = about.or(this::page).orElse(outer);
        if (!element.hasAttr("typeof")) {
            return new Things(subject, Optional.empty(), Optional.empty(), false);
        }
        Optional<String> typed =
                Optional.of(about.or(this::page).or(this::target).orElseGet(blank));
        return new Things(subject, typed, typed, false);
    }

    private Things plain(String outer, Supplier<String> blank) {
        boolean types = element.hasAttr("typeof");
        Optional<String> named = named("about").or(this::target).or(this::page);
        if (named.isEmpty() && types && !isHeadOrBody()) {
            named = Optional.of(blank.get());
        }
        boolean skip = named.isEmpty() && !element.hasAttr("property");
        String subject = named.orElse(outer);
        return new Things(subject, Optional.empty(), types ? Optional.of(subject) : Optional.empty(), skip && !types);
    }

    /** Step 11 of the sequence: what a property says. */
    RdfaTerm value(Things things, String language) {
        String datatype =
                Rdfa.words(element, "datatype").findFirst().flatMap(names::term).orElse("");
        if (element.hasAttr("datatype") || element.hasAttr("content")) {
            return literal(element.hasAttr("content") ? element.attr("content") : text(), language, datatype);
        }
        if (element.hasAttr("datetime")) {
            return literal(
                    element.attr("datetime").strip(),
                    language,
                    dateType(element.attr("datetime").strip()));
        }
        if (element.hasAttr("value") && element.normalName().equals("data")) {
            return literal(element.attr("value"), language, "");
        }
        if (!isRelation()) {
            Optional<String> target = target();
            if (target.isPresent()) {
                return new RdfaTerm.Resource(target.get());
            }
            if (element.hasAttr("typeof")
                    && !element.hasAttr("about")
                    && things.typed().isPresent()) {
                return new RdfaTerm.Resource(things.typed().get());
            }
        }
        return literal(text(), language, element.normalName().equals("time") ? dateType(text()) : "");
    }

    private static RdfaTerm literal(String text, String language, String datatype) {
        return new RdfaTerm.Literal(text, datatype.isEmpty() ? language : "", datatype);
    }

    /** The text as it is where triples are wanted as RDFa has them, with single spaces where a product is read. */
    private String text() {
        return names.base().isPresent() ? element.wholeText() : Texts.spaced(element.text());
    }

    /** @see <a href="https://www.w3.org/TR/html-rdfa/#extensions-to-the-html5-syntax">HTML+RDFa, rule 9</a> */
    private static String dateType(String text) {
        String xsd = "http://www.w3.org/2001/XMLSchema#";
        if (text.matches("-?\\d{4,}-\\d\\d-\\d\\d")) {
            return xsd + "date";
        }
        if (text.matches("-?\\d{4,}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:?\\d\\d)?")) {
            return xsd + "dateTime";
        }
        if (text.matches("\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:?\\d\\d)?")) {
            return xsd + "time";
        }
        if (text.matches("-?P(?=.)[0-9YMDTHS.]+")) {
            return xsd + "duration";
        }
        return text.matches("\\d{4}-\\d\\d") ? xsd + "gYearMonth" : text.matches("\\d{4}") ? xsd + "gYear" : "";
    }

    /** What {@code resource}, {@code href} or {@code src} names. */
    private Optional<String> target() {
        return named("resource").or(() -> link("href")).or(() -> link("src"));
    }

    private Optional<String> named(String attribute) {
        return element.hasAttr(attribute) ? names.resource(element.attr(attribute)) : Optional.empty();
    }

    private Optional<String> link(String attribute) {
        return element.hasAttr(attribute) ? Optional.of(names.iri(element.attr(attribute))) : Optional.empty();
    }

    private Optional<String> page() {
        return root ? Optional.of(names.iri("")) : Optional.empty();
    }

    private boolean isHeadOrBody() {
        return element.normalName().equals("head") || element.normalName().equals("body");
    }
}
