package io.shelftalker.scraper.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/** Reads single rules, and says whose is wrong and how. */
final class RuleReader {
    private static final Set<String> KEYS = Set.of("css", "attr", "regex");
    private static final int LONGEST_SELECTOR = 500;
    private static final Pattern SEARCHES = Pattern.compile("(?i)~=|:matches");
    private static final Pattern NESTED = Pattern.compile("(?is):has\\(.*(:has\\(|~)");

    private RuleReader() {}

    /** A rule of a whole page: it needs a selector or a regex. */
    static Rule ofPage(String field, JsonNode value) {
        return read(field, value, false);
    }

    /** A rule within a row: without a selector it is about the row itself. */
    static Rule ofRow(String field, JsonNode value) {
        return read(field, value, true);
    }

    private static Rule read(String field, JsonNode value, boolean withinRow) {
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
        Optional<String> attribute = text(field, value, "attr");
        if (css.isEmpty() && pattern.isEmpty() && !(withinRow && attribute.isPresent())) {
            throw wrong(field, "a rule needs a css selector or a regex");
        }
        return new Rule(
                css.map(selector -> selector(field, selector)),
                css.orElse(withinRow ? "row" : "page"),
                attribute,
                pattern);
    }

    /** A text of an object; nothing where there is none of that name. */
    static Optional<String> text(String field, JsonNode object, String key) {
        JsonNode value = object.path(key);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw wrong(field, "'" + key + "' has to be a text");
        }
        return Optional.of(value.textValue());
    }

    /** What may look longer than anyone can wait at a single element is refused; the rest is ended while it runs. */
    static Evaluator selector(String field, String css) {
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

    static IllegalArgumentException wrong(String field, String what) {
        return new IllegalArgumentException("the rule of '" + field + "': " + what);
    }
}
