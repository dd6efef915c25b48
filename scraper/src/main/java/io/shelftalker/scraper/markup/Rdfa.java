package io.shelftalker.scraper.markup;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads RDFa.
 *
 * @see <a href="https://www.w3.org/TR/rdfa-core/#s_sequence">RDFa Core 1.1, section 7.5</a>
 * @see <a href="https://www.w3.org/TR/html-rdfa/#extensions-to-the-html5-syntax">HTML+RDFa 1.1, section 3</a>
 */
final class Rdfa {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int DEEPEST = 500;

    private final RdfaTriples triples = new RdfaTriples();
    private int blanks = 0;

    /** A triple that waits for its other end: a thing further inside of the page. */
    private record Waiting(String predicate, boolean reversed, Optional<List<RdfaTerm>> list) {}

    /** What an element takes over from those around it. */
    private record Around(
            String subject,
            String object,
            List<Waiting> waiting,
            Map<String, List<RdfaTerm>> lists,
            String language,
            RdfaNames names) {

        Around with(Map<String, List<RdfaTerm>> ownLists, String ownLanguage, RdfaNames ownNames) {
            return new Around(subject, object, waiting, ownLists, ownLanguage, ownNames);
        }
    }

    private Rdfa() {}

    /** The triples of a page, with relative names as they are written; none where the page has no RDFa vocabulary. */
    static RdfaTriples triples(Document document) {
        boolean[] there = {false};
        document.traverse((node, depth) -> {
            if (!there[0] && node instanceof Element element && element.attributesSize() > 0) {
                there[0] = element.hasAttr("typeof") || element.hasAttr("vocab");
            }
        });
        return there[0] ? triples(document, Optional.empty()) : new RdfaTriples();
    }

    /** All triples of a page. */
    static RdfaTriples triples(Document document, Optional<URI> page) {
        Rdfa rdfa = new Rdfa();
        Element root = document.firstElementChild();
        if (root != null) {
            RdfaNames names = RdfaNames.start(page.map(url -> base(document, url)));
            String self = names.iri("");
            rdfa.read(root, new Around(self, self, List.of(), new LinkedHashMap<>(), "", names), 0);
        }
        rdfa.triples.copyPatterns();
        return rdfa.triples;
    }

    private static URI base(Document document, URI page) {
        Element base = document.selectFirst("base[href]");
        try {
            return base == null ? page : page.resolve(base.attr("href").strip());
        } catch (IllegalArgumentException unreadable) {
            return page;
        }
    }

    private void read(Element element, Around around, int depth) {
        if (depth > 0 && !RdfaElement.speaks(element)) {
            readInside(element, around, depth);
            return;
        }
        RdfaElement here = new RdfaElement(element, around.names().at(element), depth == 0);
        declareVocabulary(here);
        String language = here.language().orElse(around.language());
        RdfaElement.Things things = here.things(around.object(), this::blank);
        things.typed().ifPresent(typed -> here.words("typeof")
                .forEach(type -> triples.add(typed, RdfaTriples.TYPE, new RdfaTerm.Resource(type))));
        String subject = things.subject();
        boolean other = depth == 0 || !subject.equals(around.object());
        Map<String, List<RdfaTerm>> lists = other ? new LinkedHashMap<>() : around.lists();
        List<Waiting> waiting = here.isRelation() ? relations(here, lists) : List.of();
        things.object().ifPresent(object -> complete(waiting, subject, object));
        properties(here, things, language, lists);
        if (things.skip()) {
            readInside(element, around.with(lists, language, here.names()), depth);
            return;
        }
        complete(around.waiting(), around.subject(), subject);
        String object = things.object().orElseGet(() -> waiting.isEmpty() ? subject : blank());
        List<Waiting> left = things.object().isPresent() ? List.of() : waiting;
        readInside(element, new Around(subject, object, left, lists, language, here.names()), depth);
        if (other) {
            lists.forEach((predicate, members) ->
                    triples.add(subject, predicate, new RdfaTerm.Ordered(List.copyOf(members))));
        }
    }

    private void readInside(Element element, Around around, int depth) {
        if (depth < DEEPEST) {
            for (Element child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
                read(child, around, depth + 1);
            }
        }
    }

    private void declareVocabulary(RdfaElement here) {
        if (!here.element().attr("vocab").isBlank()) {
            triples.add(
                    here.names().iri(""),
                    RdfaTriples.RDFA + "usesVocabulary",
                    new RdfaTerm.Resource(here.names().vocabulary()));
        }
    }

    private String blank() {
        return "_:" + ++blanks;
    }

    private static List<Waiting> relations(RdfaElement here, Map<String, List<RdfaTerm>> lists) {
        boolean listed = here.element().hasAttr("inlist");
        Stream<Waiting> forward = here.relations("rel").stream()
                .map(predicate -> new Waiting(
                        predicate,
                        false,
                        listed
                                ? Optional.of(lists.computeIfAbsent(predicate, none -> new ArrayList<>()))
                                : Optional.empty()));
        Stream<Waiting> back =
                here.relations("rev").stream().map(predicate -> new Waiting(predicate, true, Optional.empty()));
        return Stream.concat(forward, back).toList();
    }

    private void complete(List<Waiting> waiting, String subject, String object) {
        for (Waiting triple : waiting) {
            if (triple.list().isPresent()) {
                triple.list().get().add(new RdfaTerm.Resource(object));
            } else if (triple.reversed()) {
                triples.add(object, triple.predicate(), new RdfaTerm.Resource(subject));
            } else {
                triples.add(subject, triple.predicate(), new RdfaTerm.Resource(object));
            }
        }
    }

    private void properties(
            RdfaElement here, RdfaElement.Things things, String language, Map<String, List<RdfaTerm>> lists) {
        List<String> properties = here.words("property");
        if (properties.isEmpty()) {
            return;
        }
        RdfaTerm value = here.value(things, language);
        for (String property : properties) {
            if (here.element().hasAttr("inlist")) {
                lists.computeIfAbsent(property, none -> new ArrayList<>()).add(value);
            } else {
                triples.add(things.subject(), property, value);
            }
        }
    }

    /** The words of an attribute. */
    static Stream<String> words(Element element, String attribute) {
        String words = element.attr(attribute).strip();
        return words.isEmpty() ? Stream.of() : SPACES.splitAsStream(words);
    }
}
