package io.shelftalker.scraper.robots;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line that says something. @param number where it stands, from 1 */
record Line(int number, Field field, String value, String text) {
    private static final Pattern BREAK = Pattern.compile("\r\n|\n|\r");
    private static final Pattern WITHOUT_COLON = Pattern.compile("(\\S+)\\s+(\\S+)");

    enum Field {
        USER_AGENT("user-agent", 2),
        DISALLOW("disallow", 2),
        ALLOW("allow", 0),
        CRAWL_DELAY("crawl-delay", 1),
        SITEMAP("sitemap", 1);

        private final String name;
        private final int mistakes;

        /** @param mistakes how many slips of the pen still leave no doubt of what is meant */
        Field(String name, int mistakes) {
            this.name = name;
            this.mistakes = mistakes;
        }

        private static Optional<Field> named(String written) {
            String name = written.strip().toLowerCase(Locale.ROOT);
            for (Field field : values()) {
                if (Slips.between(name, field.name) <= field.mistakes) {
                    return Optional.of(field);
                }
            }
            return Optional.empty();
        }
    }

    /** The lines of a file that speak of what we know, in their order. */
    static List<Line> read(String content) {
        List<Line> lines = new ArrayList<>();
        String[] texts = BREAK.split(content, -1);
        for (int index = 0; index < texts.length; index++) {
            line(index + 1, texts[index]).ifPresent(lines::add);
        }
        return lines;
    }

    private static Optional<Line> line(int number, String written) {
        int comment = written.indexOf('#');
        String text = (comment < 0 ? written : written.substring(0, comment)).strip();
        int colon = text.indexOf(':');
        if (colon >= 0) {
            return Field.named(text.substring(0, colon))
                    .map(field ->
                            new Line(number, field, text.substring(colon + 1).strip(), text));
        }
        // Google's parser, too, takes a missing colon as read where exactly two words stand.
        Matcher words = WITHOUT_COLON.matcher(text);
        return words.matches()
                ? Field.named(words.group(1)).map(field -> new Line(number, field, words.group(2), text))
                : Optional.empty();
    }
}
