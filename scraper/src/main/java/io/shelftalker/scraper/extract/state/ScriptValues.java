package io.shelftalker.scraper.extract.state;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The objects that a script assigns, pushes or is. What is no JSON, nor close to it, is left out. */
public final class ScriptValues {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Pattern BEGINNING = Pattern.compile("(?:[=:]|\\(|,)\\s*(?=\\{\\s*[\"'\\w])");
    private static final List<String> OF_PRODUCTS = List.of("price", "sku", "brand", "ean", "gtin", "content_ids");
    private static final int LONGEST = 2_000_000;
    private static final int MOST = 12;

    private ScriptValues() {}

    /** The values of a text, such as that of an attribute, that is JSON. */
    public static List<JsonNode> of(String text) {
        boolean json = text.startsWith("{") || text.startsWith("[");
        return json && text.length() <= LONGEST && tellsOfProducts(text)
                ? value(text).stream().toList()
                : List.of();
    }

    /** The values of a script. */
    public static List<JsonNode> of(Element script) {
        String text = script.data();
        if (text.length() > LONGEST || !tellsOfProducts(text)) {
            return List.of();
        }
        if (script.attr("type").contains("json") || text.stripLeading().startsWith("{")) {
            return value(text).stream().toList();
        }
        List<JsonNode> values = new ArrayList<>();
        Matcher beginning = BEGINNING.matcher(text);
        int from = 0;
        for (int tried = 0; tried < MOST && beginning.find(from); tried++) {
            Optional<JsonNode> value = value(text.substring(beginning.end()));
            value.ifPresent(values::add);
            from = beginning.end()
                    + value.map(read -> read.toString().length() / 2).orElse(1);
            if (from >= text.length()) {
                break;
            }
        }
        return values;
    }

    /** Whether a text has a property that products have. Looks at what stands before colons, since texts are long. */
    private static boolean tellsOfProducts(String text) {
        for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
            if (isOfProducts(text, colon)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfProducts(String text, int colon) {
        int end = colon;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > 0 && (text.charAt(end - 1) == '"' || text.charAt(end - 1) == '\'')) {
            end--;
        }
        while (end > 0 && Character.isDigit(text.charAt(end - 1))) {
            end--;
        }
        for (String name : OF_PRODUCTS) {
            if (text.regionMatches(true, end - name.length(), name, 0, name.length())) {
                return true;
            }
        }
        return false;
    }

    /** The value that a text begins with. */
    private static Optional<JsonNode> value(String text) {
        try (JsonParser parser = JSON.createParser(new StringReader(text))) {
            JsonNode value = parser.readValueAsTree();
            return Optional.ofNullable(value).filter(JsonNode::isContainerNode);
        } catch (IOException broken) {
            return Optional.empty();
        }
    }
}
