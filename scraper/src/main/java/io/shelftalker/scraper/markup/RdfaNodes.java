package io.shelftalker.scraper.markup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Makes nodes of triples: each thing stands where it is first spoken of, and is referred to from elsewhere. */
final class RdfaNodes {
    private static final int DEEPEST = 30;

    private final RdfaTriples triples;
    private final Set<String> placed = new HashSet<>();

    private RdfaNodes(RdfaTriples triples) {
        this.triples = triples;
    }

    /** The typed things that no other one speaks of, with what they speak of inside. */
    static List<JsonNode> of(RdfaTriples triples) {
        return new RdfaNodes(triples).roots();
    }

    private List<JsonNode> roots() {
        Set<String> spokenOf = new HashSet<>();
        triples.bySubject()
                .forEach((subject, said) -> said.forEach((predicate, objects) -> objects.stream()
                        .filter(object -> isTyped(subject))
                        .flatMap(object ->
                                object instanceof RdfaTerm.Ordered list ? list.members().stream() : Stream.of(object))
                        .filter(object -> !object.equals(new RdfaTerm.Resource(subject)))
                        .forEach(object -> {
                            if (object instanceof RdfaTerm.Resource thing) {
                                spokenOf.add(thing.iri());
                            }
                        })));
        List<String> typed =
                triples.bySubject().keySet().stream().filter(this::isTyped).toList();
        List<JsonNode> roots = new ArrayList<>();
        typed.stream().filter(subject -> !spokenOf.contains(subject)).forEach(subject -> roots.add(node(subject, 0)));
        // Things that speak only of each other have no first one.
        typed.stream().filter(subject -> !placed.contains(subject)).forEach(subject -> {
            if (!placed.contains(subject)) {
                roots.add(node(subject, 0));
            }
        });
        return roots;
    }

    private boolean isTyped(String subject) {
        return triples.of(subject).containsKey(RdfaTriples.TYPE);
    }

    private ObjectNode node(String subject, int depth) {
        placed.add(subject);
        ObjectNode node = Json.NODES.objectNode();
        if (!subject.isEmpty() && !subject.startsWith("_:")) {
            node.put("@id", subject);
        }
        triples.of(subject).forEach((predicate, objects) -> {
            if (predicate.startsWith(RdfaTriples.RDFA)) {
                return;
            }
            boolean type = predicate.equals(RdfaTriples.TYPE);
            String name = type ? "@type" : SchemaOrg.property(predicate);
            node.set(
                    name,
                    values(objects.stream()
                            .map(object -> type ? type(object) : value(object, depth))
                            .toList()));
        });
        return node;
    }

    private static JsonNode type(RdfaTerm type) {
        return Json.NODES.textNode(type instanceof RdfaTerm.Resource resource ? SchemaOrg.name(resource.iri()) : "");
    }

    private JsonNode value(RdfaTerm object, int depth) {
        return switch (object) {
            case RdfaTerm.Literal literal -> Json.NODES.textNode(literal.text());
            case RdfaTerm.Ordered list ->
                list(list.members().stream().map(member -> value(member, depth)).toList());
            case RdfaTerm.Resource thing -> thing(thing, depth);
        };
    }

    private JsonNode thing(RdfaTerm.Resource thing, int depth) {
        boolean described = !triples.of(thing.iri()).isEmpty() && (thing.isBlank() || isTyped(thing.iri()));
        if (!described) {
            return Json.NODES.textNode(thing.iri());
        }
        return depth >= DEEPEST || placed.contains(thing.iri())
                ? Json.NODES.objectNode().put("@id", thing.iri())
                : node(thing.iri(), depth + 1);
    }

    private static JsonNode values(List<JsonNode> values) {
        return values.size() == 1 ? values.getFirst() : list(values);
    }

    private static ArrayNode list(List<JsonNode> values) {
        ArrayNode list = Json.NODES.arrayNode(values.size());
        values.forEach(list::add);
        return list;
    }
}
