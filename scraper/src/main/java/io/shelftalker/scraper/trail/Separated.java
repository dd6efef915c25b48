package io.shelftalker.scraper.trail;

import io.shelftalker.scraper.node.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text between two links of a trail, without the signs that only separate its steps.
 *
 * @param before the separator that it begins with
 * @param name what is left
 * @param after the separator that it ends with
 */
record Separated(Optional<String> before, Optional<String> name, Optional<String> after) {
    /** Arrows, angle brackets, slashes, bars, dots: what shops draw between two steps. */
    private static final String SIGNS = "[<>‹›«»≺≻≪≫⋘⋙❬❭❮❯❰❱⟨⟩⟪⟫〈〉《》ᐊᐅᐸᐳ"
            + "\\u2190-\\u21ff\\u27f5-\\u27ff\\u2794-\\u27be\\u2b60-\\u2bff\\u25b2-\\u25ff⊲⊳"
            + "/\\\\⁄∕⟋⟍⫻⫽|¦‖∣⎪│┃┆┊❘❙❚•·∙.,:+–—-]+";

    private static final Pattern ONLY = Pattern.compile(SIGNS);
    private static final Pattern LEADING = Pattern.compile("^(" + SIGNS + ")\\s+");
    private static final Pattern TRAILING = Pattern.compile("\\s+(" + SIGNS + ")$");
    private static final Pattern BETWEEN = Pattern.compile("(?:^|\\s+)" + SIGNS + "(?:\\s+|$)");

    static Separated of(String text) {
        String rest = Words.plain(text);
        Optional<String> before = Optional.empty();
        if (ONLY.matcher(rest).matches()) {
            return new Separated(Optional.of(rest), Optional.empty(), Optional.empty());
        }
        Matcher leading = LEADING.matcher(rest);
        if (leading.find()) {
            before = Optional.of(leading.group(1));
            rest = rest.substring(leading.end());
        }
        if (ONLY.matcher(rest).matches()) {
            return new Separated(before, Optional.empty(), Optional.of(rest));
        }
        Optional<String> after = Optional.empty();
        Matcher trailing = TRAILING.matcher(rest);
        if (trailing.find()) {
            after = Optional.of(trailing.group(1));
            rest = rest.substring(0, trailing.start());
        }
        return new Separated(before, Optional.of(rest).filter(name -> !name.isEmpty()), after);
    }

    /** The steps of a trail that is written as one text. */
    static List<String> steps(String text) {
        return Stream.of(BETWEEN.split(Words.plain(text)))
                .map(String::strip)
                .filter(step -> !step.isEmpty())
                .toList();
    }
}
