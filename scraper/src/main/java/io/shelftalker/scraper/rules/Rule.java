package io.shelftalker.scraper.rules;

import java.util.List;
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

    /**
     * What the page says there: the first element that says anything.
     *
     * @throws EndlessRule where it does not come to an end on it
     */
    public Optional<String> read(Document document) {
        Patience patience = new Patience();
        List<String> texts =
                selector.map(wanted -> selected(wanted, document, patience)).orElseGet(() -> List.of(document.html()));
        return texts.stream().flatMap(text -> part(text, patience).stream()).findFirst();
    }

    /**
     * What a row says there, or of itself where no selector is given.
     *
     * @param patience with all rows of the list together
     * @throws EndlessRule where it does not come to an end on it
     */
    Optional<String> readRow(Element row, Patience patience) {
        List<String> texts =
                selector.map(wanted -> selected(wanted, row, patience)).orElseGet(() -> List.of(text(row, patience)));
        return texts.stream().flatMap(text -> part(text, patience).stream()).findFirst();
    }

    private List<String> selected(Evaluator wanted, Element within, Patience patience) {
        return patience.select(wanted, selectorText, within).stream()
                .map(element -> text(element, patience))
                .toList();
    }

    private String text(Element element, Patience patience) {
        return attribute
                .map(element::attr)
                .orElseGet(() -> patience.text(element, selector.isPresent() ? "'" + selectorText + "'" : "each row"));
    }

    private Optional<String> part(String text, Patience patience) {
        if (pattern.isEmpty()) {
            return Optional.of(text.strip()).filter(whole -> !whole.isEmpty());
        }
        return found(pattern.get(), text, patience).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static Optional<String> found(Pattern regex, String text, Patience patience) {
        try {
            Matcher matcher = regex.matcher(new Searched(text, patience));
            return matcher.find()
                    ? Optional.ofNullable(matcher.groupCount() > 0 ? matcher.group(1) : matcher.group())
                    : Optional.empty();
        } catch (Searched.Exhausted | StackOverflowError endless) {
            throw new EndlessRule("the regex /" + regex.pattern() + "/", endless);
        }
    }

    /** For people. */
    @Override
    public String toString() {
        return selectorText
                + attribute.map(name -> " @" + name).orElse("")
                + pattern.map(regex -> " /" + regex.pattern() + "/").orElse("");
    }
}
