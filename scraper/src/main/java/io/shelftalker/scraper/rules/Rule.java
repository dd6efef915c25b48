package io.shelftalker.scraper.rules;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;

/**
 * Where a field stands.
 *
 * @param selector which elements say it; absent where the whole page's HTML is searched
 * @param selectorText the selector as it was given
 * @param attribute which attribute of them; absent where it is their text
 * @param pattern what of the text it is: the first group, or all that matches
 */
public record Rule(
        Optional<Evaluator> selector, String selectorText, Optional<String> attribute, Optional<Pattern> pattern) {

    /** What the page says there: the first element that says anything. */
    public Optional<String> read(Document document) {
        List<String> texts = selector.map(wanted ->
                        document.select(wanted).stream().map(this::text).toList())
                .orElseGet(() -> List.of(document.html()));
        return texts.stream().flatMap(text -> part(text).stream()).findFirst();
    }

    private String text(Element element) {
        return attribute.map(element::attr).orElseGet(element::text);
    }

    private Optional<String> part(String text) {
        if (pattern.isEmpty()) {
            return Optional.of(text.strip()).filter(whole -> !whole.isEmpty());
        }
        Matcher matcher = pattern.get().matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return Optional.of(
                        Objects.requireNonNullElse(matcher.groupCount() > 0 ? matcher.group(1) : matcher.group(), ""))
                .map(String::strip)
                .filter(part -> !part.isEmpty());
    }

    /** For people. */
    @Override
    public String toString() {
        return selectorText
                + attribute.map(name -> " @" + name).orElse("")
                + pattern.map(regex -> " /" + regex.pattern() + "/").orElse("");
    }
}
