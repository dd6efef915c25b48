package io.shelftalker.scraper.markup;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Triples written out as expanded JSON-LD.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11/#expanded-document-form">JSON-LD 1.1, section 4.1</a>
 */
final class ExpandedForm {
    private final Map<String, String> blanks = new HashMap<>();

    private ExpandedForm() {}

    static ArrayNode of(RdfaTriples triples) {
        ExpandedForm form = new ExpandedForm();
        ArrayNode nodes = Json.NODES.arrayNode();
        triples.bySubject().forEach((subject, said) -> {
            if (!said.isEmpty()) {
                nodes.add(form.node(subject, said));
            }
        });
        return nodes;
    }

    private ObjectNode node(String subject, Map<String, List<RdfaTerm>> said) {
        ObjectNode node = Json.NODES.objectNode().put("@id", name(subject));
        said.forEach((predicate, objects) -> {
            boolean type = predicate.equals(RdfaTriples.TYPE);
            ArrayNode values = node.putArray(type ? "@type" : predicate);
            for (RdfaTerm object : objects) {
                if (type && object instanceof RdfaTerm.Resource resource) {
                    values.add(name(resource.iri()));
                } else {
                    values.add(value(object));
                }
            }
        });
        return node;
    }

    private ObjectNode value(RdfaTerm object) {
        ObjectNode value = Json.NODES.objectNode();
        switch (object) {
            case RdfaTerm.Resource resource -> value.put("@id", name(resource.iri()));
            case RdfaTerm.Literal literal -> {
                value.put("@value", literal.text());
                if (!literal.language().isEmpty()) {
                    value.put("@language", literal.language());
                }
                if (!literal.datatype().isEmpty()) {
                    value.put("@type", literal.datatype());
                }
            }
            case RdfaTerm.Ordered ordered -> {
                ArrayNode members = value.putArray("@list");
                ordered.members().forEach(member -> members.add(value(member)));
            }
        }
        return value;
    }

    /** Things without a name are numbered in the order in which they are spoken of. */
    private String name(String iri) {
        return iri.startsWith("_:")
                ? blanks.computeIfAbsent(iri, none -> String.format(Locale.ROOT, "_:%06d", blanks.size() + 1))
                : iri;
    }
}
