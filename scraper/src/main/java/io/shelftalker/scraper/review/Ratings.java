package io.shelftalker.scraper.review;

import io.shelftalker.scraper.node.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads a rating that is written in figures: {@code 4.5}, {@code 4,5/5}, {@code 4.5 out of 5 (12 reviews)}. */
public final class Ratings {
    private static final Pattern NUMBER = Pattern.compile("[0-9]*[.,][0-9]+|[0-9]+");
    /** Ends of scales that are in use. */
    private static final Set<String> SCALES = Set.of("4", "5", "6", "10", "20", "100");

    private Ratings() {}

    /** The numbers of a text in its order, with a comma read as a decimal point. */
    public static List<BigDecimal> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(found -> new BigDecimal(found.group().replace(',', '.')))
                .toList();
    }

    /** The rating that an element shows; the end of its scale may stand in what follows it. */
    public static Optional<Rating> of(Element element) {
        List<BigDecimal> numbers = numbers(Words.of(element));
        return numbers.stream()
                .findFirst()
                .map(value -> new Rating(
                        value,
                        switch (numbers.size()) {
                            case 1 -> following(element).flatMap(best -> scale(best, value));
                            case 2 -> scale(numbers.get(1), value);
                            // A number of reviews is among them, and which it is nobody knows.
                            default -> Optional.empty();
                        }));
    }

    /** The first number in the text right behind an element, else in the next element. */
    private static Optional<BigDecimal> following(Element element) {
        StringBuilder text = new StringBuilder();
        Node next = element.nextSibling();
        while (next instanceof TextNode || next instanceof Comment) {
            text.append(next instanceof TextNode words ? words.getWholeText() : "");
            next = next.nextSibling();
        }
        String inNext = next instanceof Element beside ? Words.of(beside) : "";
        return Stream.of(text.toString(), inNext)
                .flatMap(words -> numbers(words).stream().limit(1))
                .findFirst();
    }

    private static Optional<BigDecimal> scale(BigDecimal best, BigDecimal value) {
        String end = best.stripTrailingZeros().toPlainString();
        return SCALES.contains(end) && best.compareTo(value) >= 0 ? Optional.of(best) : Optional.empty();
    }
}
