package io.shelftalker.scraper.markup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The items of a page as JSON-LD: what stands there in it as it is, and the other syntaxes translated. */
final class ItemsAsJsonLd {
    private ItemsAsJsonLd() {}

    /** One value for each JSON-LD block that can be read, then the items of microdata and RDFa. */
    static List<JsonNode> of(Document document) {
        List<JsonNode> all = new ArrayList<>(blocks(document));
        all.addAll(microdata(document));
        all.addAll(rdfa(document));
        return all;
    }

    static List<JsonNode> blocks(Document document) {
        return scripts(document).stream()
                .flatMap(script -> JsonLdBlock.asWritten(script).stream())
                .toList();
    }

    /** The texts of the page's JSON-LD scripts. */
    static List<String> scripts(Document document) {
        return document.getElementsByTag("script").stream()
                .filter(script -> script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json"))
                .map(Element::data)
                .toList();
    }

    static List<JsonNode> microdata(Document document) {
        List<MicrodataValue.Item> items = Microdata.items(document, ElementValues.AS_WRITTEN);
        String context = items.stream()
                .flatMap(item -> item.types().stream())
                .map(UniformForm::vocabulary)
                .findFirst()
                .orElse("");
        return withContext(MicrodataNodes.of(items), context);
    }

    static List<JsonNode> rdfa(Document document) {
        RdfaTriples triples = Rdfa.triples(document);
        String context = triples.bySubject().values().stream()
                .flatMap(said -> said.getOrDefault(RdfaTriples.TYPE, List.of()).stream())
                .map(type -> type instanceof RdfaTerm.Resource resource ? UniformForm.vocabulary(resource.iri()) : "")
                .findFirst()
                .orElse("");
        return withContext(RdfaNodes.of(triples), context);
    }

    private static List<JsonNode> withContext(List<JsonNode> items, String context) {
        return items.stream()
                .<JsonNode>map(item -> {
                    ObjectNode node = Json.NODES.objectNode();
                    if (!context.isEmpty()) {
                        node.put("@context", context);
                    }
                    return node.setAll((ObjectNode) item);
                })
                .toList();
    }
}
