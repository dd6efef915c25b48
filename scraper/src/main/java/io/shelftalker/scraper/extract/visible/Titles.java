package io.shelftalker.scraper.extract.visible;

import io.shelftalker.scraper.extract.Page;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Finds the product's title among the headings: the one that the page's own title repeats. */
final class Titles {
    private static final Pattern NAMED = Pattern.compile(
            "(product|item|article|prod|pdp)-?(page-)?(main-)?(title|name|heading)|(^|[ -])itemprop-name|title-?product");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");
    private static final int LONGEST = 400;
    private static final double LEAST = 0.3;

    private record Rated(Snippet heading, double likeness) {}

    private Titles() {}

    static boolean mayBe(Element element) {
        return switch (element.normalName()) {
            case "h1", "h2" -> true;
            case "div", "span", "p", "strong", "td", "b", "h3" ->
                element.attributesSize() > 0 && (element.attr("itemprop").equals("name") || isNamed(element));
            default -> false;
        };
    }

    private static boolean isNamed(Element element) {
        boolean perhaps = element.attr("class").contains("itle")
                || element.attr("class").contains("ame")
                || element.attr("class").contains("eading")
                || element.id().contains("itle")
                || element.id().contains("ame");
        return perhaps && NAMED.matcher(Hints.own(element)).find();
    }

    /** What a heading says itself; what its parts say where it says nothing. */
    static String text(Element heading) {
        String own = heading.ownText().strip();
        return own.length() > 2 ? own : Wording.of(heading, LONGEST).orElse("");
    }

    static Optional<Snippet> of(Page page, List<Snippet> headings) {
        Set<String> told = words(Stream.of(page.title(), page.meta("og:title").orElse(""))
                .max(Comparator.comparingInt(String::length))
                .orElse(""));
        Optional<Snippet> best = headings.stream()
                .filter(heading -> !heading.text().isBlank() && heading.text().length() <= LONGEST)
                .map(heading -> new Rated(heading, likeness(heading, told)))
                .filter(rated -> rated.likeness() >= LEAST)
                .max(Comparator.comparingDouble(Rated::likeness))
                .map(Rated::heading);
        return best.or(() -> headings.stream()
                .filter(heading -> heading.parent().normalName().equals("h1"))
                .filter(heading -> !heading.text().isBlank())
                .findFirst());
    }

    /** How much a heading and the page's title have in common; a main heading counts a little more. */
    private static double likeness(Snippet heading, Set<String> told) {
        Set<String> words = words(heading.text());
        Set<String> common = new HashSet<>(words);
        common.retainAll(told);
        if (common.isEmpty()) {
            return 0;
        }
        double precision = (double) common.size() / words.size();
        double recall = (double) common.size() / told.size();
        double likeness = 2 * precision * recall / (precision + recall);
        return heading.parent().normalName().equals("h1") ? likeness * 1.2 : likeness;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(word -> words.add(word.group()));
        return words;
    }
}
