package io.shelftalker.scraper.markup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/**
 * The terms and prefixes that a JSON-LD block declares, as far as they lead to schema.org. Contexts are never fetched.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11/#the-context">JSON-LD 1.1, section 3.1</a>
 */
final class JsonLdContext {
    /** schema.org's own context, which makes keywords of {@code id} and {@code type}. */
    static final JsonLdContext PLAIN = new JsonLdContext(Map.of("id", "@id", "type", "@type"));

    private final Map<String, String> terms;

    private JsonLdContext(Map<String, String> terms) {
        this.terms = terms;
    }

    /** This context with what a node's {@code @context} adds to it. */
    JsonLdContext with(JsonNode declared) {
        if (!declared.isContainerNode()) {
            return this;
        }
        Map<String, String> more = new HashMap<>(terms);
        if (declared.isArray()) {
            declared.forEach(part -> declare(part, more));
        } else {
            declare(declared, more);
        }
        return new JsonLdContext(more);
    }

    /** The property of schema.org or the keyword that a key means, else the key itself. */
    String name(String key) {
        return SchemaOrg.property(expanded(key));
    }

    /** The same for a type. */
    String type(String written) {
        return SchemaOrg.name(expanded(written));
    }

    private String expanded(String key) {
        String known = terms.get(key);
        if (known != null) {
            return known;
        }
        int colon = key.indexOf(':');
        String prefix = colon <= 0 ? null : terms.get(key.substring(0, colon));
        return prefix == null ? key : prefix + key.substring(colon + 1);
    }

    private static void declare(JsonNode context, Map<String, String> terms) {
        context.properties().forEach(term -> {
            JsonNode meaning = term.getValue().isObject() ? term.getValue().path("@id") : term.getValue();
            if (meaning.isTextual() && !term.getKey().startsWith("@")) {
                terms.put(term.getKey(), expanded(meaning.textValue(), terms));
            }
        });
    }

    /** A meaning that is itself written with a prefix, such as {@code schema:name}. */
    private static String expanded(String meaning, Map<String, String> terms) {
        int colon = meaning.indexOf(':');
        String prefix =
                colon <= 0 || meaning.startsWith("//", colon + 1) ? null : terms.get(meaning.substring(0, colon));
        return prefix == null ? meaning : prefix + meaning.substring(colon + 1);
    }
}
