package io.shelftalker.scraper.review;

import io.shelftalker.scraper.node.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Reads a rating that is drawn as stars, of which there are five: out of labels, names of pictures and classes, widths,
 * and rows of five signs. All that is found has to agree; of two, five may be the end of the scale.
 */
public final class Stars {
    private static final BigDecimal LEAST = BigDecimal.ONE;
    private static final BigDecimal MOST = BigDecimal.valueOf(5);
    private static final List<Pattern> LABELS = Stream.of(
                    "^(\\d+\\.?\\d*) stars",
                    "\\b(\\d+\\.?\\d*) (?:out )?of 5\\b",
                    "\\b(\\d+\\.?\\d*) ?/ ?5\\b",
                    "^(\\d+\\.?\\d*)$")
            .map(Pattern::compile)
            .toList();
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,_-]\\d+)?");
    private static final Pattern VERSION = Pattern.compile("(?<![a-z])v\\d+");
    private static final Pattern WIDTH = Pattern.compile("(?<![a-z-])width:(\\d{1,3}(?:\\.\\d+)?)%");

    private Stars() {}

    /** The rating that an element shows, from 1 to 5. */
    public static Optional<BigDecimal> of(Element element) {
        TreeSet<BigDecimal> found = new TreeSet<>();
        for (Element part : element.getAllElements()) {
            Stream.of(label(part), picture(part), named(part), StarRow.of(part), width(part, 20))
                    .flatMap(Optional::stream)
                    .filter(Stars::isRating)
                    .forEach(found::add);
        }
        if (found.size() == 1 || (found.size() == 2 && found.last().compareTo(MOST) == 0)) {
            return Optional.of(found.first());
        }
        return found.isEmpty() ? finely(element) : Optional.empty();
    }

    /** A width between two whole stars can be a matter of layout: it counts where nothing else is said. */
    private static Optional<BigDecimal> finely(Element element) {
        List<BigDecimal> widths = element.getAllElements().stream()
                .flatMap(part -> width(part, 1).stream())
                .filter(Stars::isRating)
                .distinct()
                .toList();
        return widths.size() == 1 ? Optional.of(widths.getFirst()) : Optional.empty();
    }

    private static boolean isRating(BigDecimal value) {
        return value.compareTo(LEAST) >= 0 && value.compareTo(MOST) <= 0;
    }

    private static Optional<BigDecimal> label(Element element) {
        List<String> labels = Stream.of("title", "alt", "aria-label")
                .map(name -> Words.plain(element.attr(name)).toLowerCase(Locale.ROOT))
                .filter(text -> !text.isEmpty())
                .toList();
        return LABELS.stream()
                .flatMap(pattern -> labels.stream().map(pattern::matcher))
                .filter(Matcher::find)
                .map(matcher -> new BigDecimal(matcher.group(1)))
                .findFirst();
    }

    private static Optional<BigDecimal> picture(Element element) {
        String source = element.attr("src").strip();
        if (source.isEmpty() || source.startsWith("data:")) {
            return Optional.empty();
        }
        String path = source.replaceFirst("[?#].*", "");
        return number(path.substring(path.lastIndexOf('/') + 1));
    }

    private static Optional<BigDecimal> named(Element element) {
        List<BigDecimal> numbers = element.classNames().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.contains("star") || name.contains("rate") || name.contains("rating"))
                .flatMap(name -> number(name).stream())
                .filter(Stars::isRating)
                .distinct()
                .toList();
        return numbers.size() == 1 ? Optional.of(numbers.getFirst()) : Optional.empty();
    }

    /** The only number of a name: {@code 4.5}, {@code 4-5}, {@code 4_5} and {@code 45} are the same. */
    private static Optional<BigDecimal> number(String name) {
        List<String> numbers = NUMBER.matcher(VERSION.matcher(name).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .toList();
        if (numbers.size() != 1 || numbers.getFirst().length() > 6) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(numbers.getFirst().replaceAll("[,_-]", "."));
        // Ten may be all stars of ten.
        boolean tenths = numbers.getFirst().matches("[1-4]5|[2-5]0");
        return Optional.of(tenths ? value.movePointLeft(1) : value);
    }

    private static Optional<BigDecimal> width(Element element, int step) {
        Matcher width =
                WIDTH.matcher(element.attr("style").toLowerCase(Locale.ROOT).replace(" ", ""));
        return width.find()
                ? Optional.of(new BigDecimal(width.group(1)))
                        .filter(percent ->
                                percent.remainder(BigDecimal.valueOf(step)).signum() == 0)
                        .map(percent -> percent.divide(BigDecimal.valueOf(20), 2, RoundingMode.HALF_UP))
                        .map(BigDecimal::stripTrailingZeros)
                : Optional.empty();
    }
}
