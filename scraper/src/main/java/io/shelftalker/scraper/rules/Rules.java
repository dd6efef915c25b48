package io.shelftalker.scraper.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/**
 * The rules of a source, by the names of fields: {@code {"price": ".now", "sku": {"css": "#code", "attr": "data-id",
 * "regex": "No\\. (\\S+)"}}}.
 */
public record Rules(Map<String, Rule> byField) {
    /** A source without rules. */
    public static final Rules NONE = new Rules(Map.of());

    /** Fields that rules can tell. */
    public static final Set<String> FIELDS = Set.of(
            "name",
            "brand",
            "description",
            "image",
            "sku",
            "gtin",
            "mpn",
            "price",
            "listPrice",
            "currency",
            "availability",
            "rating",
            "reviewCount",
            "category");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> KEYS = Set.of("css", "attr", "regex");
    private static final int LONGEST = 20_000;
    private static final int LONGEST_SELECTOR = 500;
    private static final Pattern SEARCHES = Pattern.compile("(?i)~=|:matches");
    private static final Pattern NESTED = Pattern.compile("(?is):has\\(.*(:has\\(|~)");

    public Rules {
        byField = Map.copyOf(byField);
    }

    /**
     * Reads rules.
     *
     * @throws IllegalArgumentException if something is wrong with them, naming the field and what it is
     */
    public static Rules parse(String text) {
        JsonNode root = json(text);
        if (!root.isObject()) {
            throw new IllegalArgumentException("rules are a JSON object of fields, such as {\"price\": \".now\"}");
        }
        Map<String, Rule> rules = new LinkedHashMap<>();
        root.properties().forEach(entry -> rules.put(field(entry.getKey()), rule(entry.getKey(), entry.getValue())));
        return new Rules(rules);
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    private static JsonNode json(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("rules have at most " + LONGEST + " characters");
        }
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(
                    "rules are no JSON: " + broken.getOriginalMessage() + " in line "
                            + broken.getLocation().getLineNr(),
                    broken);
        }
    }

    private static String field(String name) {
        if (!FIELDS.contains(name)) {
            throw new IllegalArgumentException(
                    "there is no field '" + name + "'; there are: " + String.join(", ", new TreeSet<>(FIELDS)));
        }
        return name;
    }

    private static Rule rule(String field, JsonNode value) {
        if (value.isTextual()) {
            String css = value.textValue();
            return new Rule(Optional.of(selector(field, css)), css, Optional.empty(), Optional.empty());
        }
        value.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw wrong(field, "'" + key + "' is not known; a rule has css, attr and regex");
            }
        });
        Optional<String> css = text(field, value, "css");
        Optional<Pattern> pattern = text(field, value, "regex").map(regex -> pattern(field, regex));
        if (css.isEmpty() && pattern.isEmpty()) {
            throw wrong(field, "a rule needs a css selector or a regex");
        }
        return new Rule(
                css.map(selector -> selector(field, selector)),
                css.orElse("page"),
                text(field, value, "attr"),
                pattern);
    }

    private static Optional<String> text(String field, JsonNode rule, String key) {
        JsonNode value = rule.path(key);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw wrong(field, "'" + key + "' has to be a text");
        }
        return Optional.of(value.textValue());
    }

    /** What may look longer than anyone can wait at a single element is refused; the rest is ended while it runs. */
    private static Evaluator selector(String field, String css) {
        if (css.length() > LONGEST_SELECTOR) {
            throw wrong(field, "a selector has at most " + LONGEST_SELECTOR + " characters");
        }
        if (SEARCHES.matcher(css).find()) {
            throw wrong(field, "'" + css + "' searches by a regular expression; give that as 'regex' beside it");
        }
        if (NESTED.matcher(css).find()) {
            throw wrong(field, "'" + css + "' looks for siblings or for more within a :has()");
        }
        try {
            return QueryParser.parse(css);
        } catch (Selector.SelectorParseException | IllegalArgumentException broken) {
            throw wrong(field, "'" + css + "' is no CSS selector: " + broken.getMessage());
        }
    }

    private static Pattern pattern(String field, String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException broken) {
            throw wrong(field, "'" + regex + "' is no regular expression: " + broken.getDescription());
        }
    }

    private static IllegalArgumentException wrong(String field, String what) {
        return new IllegalArgumentException("the rule of '" + field + "': " + what);
    }
}
