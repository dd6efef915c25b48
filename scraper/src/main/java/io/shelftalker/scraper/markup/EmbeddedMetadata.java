package io.shelftalker.scraper.markup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.core.inspect.Inspection;
import io.shelftalker.core.inspect.Question;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;

/**
 * What a page embeds in one syntax, as it is written: {@code json-ld}, {@code microdata}, {@code rdfa},
 * {@code opengraph}, {@code metatags}, or {@code all} of them. Where the question has {@code options}, a list in their
 * form; without them the items by their types.
 */
@Singleton
final class EmbeddedMetadata implements Inspection {
    private static final List<String> SYNTAXES = List.of("microdata", "json-ld", "opengraph", "rdfa");

    @Override
    public Set<String> kinds() {
        return Set.of("embedded_metadata");
    }

    @Override
    public ObjectNode answer(Question question) {
        String syntax = question.required("syntax");
        Document document = PageText.document(question);
        Options options = new Options(question.input().path("options"), question.base());
        JsonNode items = syntax.equals("all")
                ? all(document, options)
                : options.listed() ? items(syntax, document, options) : byType(syntax, document, options);
        return Json.NODES.objectNode().set("items", items);
    }

    /** What a question asks for besides the syntax. Switches are written as words: {@code "True"}. */
    private record Options(JsonNode given, Optional<URI> base) {

        boolean listed() {
            return given.isObject();
        }

        boolean has(String name) {
            return given.path(name).asText().equalsIgnoreCase("true");
        }

        boolean lacks(String name) {
            return given.path(name).asText().equalsIgnoreCase("false");
        }

        boolean asksFor(String syntax) {
            JsonNode syntaxes = given.path("syntaxes");
            return syntaxes.isMissingNode() || syntaxes.toString().contains(syntax);
        }

        Optional<URI> page() {
            String url = given.path("base_url").asText();
            return url.isBlank() ? base : Optional.of(URI.create(url.strip()));
        }
    }

    private static ObjectNode all(Document document, Options options) {
        ObjectNode all = Json.NODES.objectNode();
        SYNTAXES.stream().filter(options::asksFor).forEach(syntax -> all.set(syntax, items(syntax, document, options)));
        return all;
    }

    private static JsonNode items(String syntax, Document document, Options options) {
        return switch (syntax) {
            case "json-ld" -> jsonLd(document);
            case "microdata" -> microdata(document, options);
            case "rdfa" -> ExpandedForm.of(Rdfa.triples(document, options.page()));
            case "opengraph" -> openGraph(document, options);
            case "metatags" -> MetaTags.all(document);
            default -> throw new IllegalArgumentException("there is no reader for the syntax '" + syntax + "'");
        };
    }

    private static JsonNode byType(String syntax, Document document, Options options) {
        return switch (syntax) {
            case "json-ld" -> UniformForm.byType(jsonLd(document).valueStream().toList());
            case "microdata" -> UniformForm.byType(ItemsAsJsonLd.microdata(document));
            case "rdfa" -> UniformForm.byType(ItemsAsJsonLd.rdfa(document));
            default -> items(syntax, document, options);
        };
    }

    private static ArrayNode jsonLd(Document document) {
        ArrayNode items = Json.NODES.arrayNode();
        for (JsonNode value : ItemsAsJsonLd.blocks(document)) {
            if (value.isArray()) {
                value.forEach(items::add);
            } else {
                items.add(value);
            }
        }
        return items;
    }

    private static ArrayNode microdata(Document document, Options options) {
        MicrodataForm form = new MicrodataForm(
                options.has("strict"),
                !options.lacks("nested"),
                options.has("add_text_content"),
                new ElementValues(options.page(), LayoutText::of));
        ArrayNode items = form.write(document);
        return options.has("uniform") ? UniformForm.ofMicrodata(items) : items;
    }

    private static ArrayNode openGraph(Document document, Options options) {
        MetaTags.OpenGraph graph = MetaTags.openGraph(document);
        ArrayNode items = Json.NODES.arrayNode();
        if (graph.properties().isEmpty()) {
            return items;
        }
        if (options.has("uniform")) {
            return items.add(UniformForm.ofOpenGraph(graph, options.has("with_og_array")));
        }
        ObjectNode item = items.addObject();
        ObjectNode namespaces = item.putObject("namespace");
        graph.namespaces().forEach(namespaces::put);
        ArrayNode properties = item.putArray("properties");
        graph.properties()
                .forEach(
                        property -> properties.addArray().add(property.getKey()).add(property.getValue()));
        return items;
    }
}
