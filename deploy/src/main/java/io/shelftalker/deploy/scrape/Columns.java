package io.shelftalker.deploy.scrape;

import java.util.stream.Collectors;

/** Breaks lines for a terminal: between words, what follows indented below its line's beginning. Addresses stay whole. */
final class Columns {
    private static final int WIDTH = 80;

    private Columns() {}

    static String wrap(String text) {
        return text.lines().map(Columns::line).collect(Collectors.joining("\n"));
    }

    private static String line(String line) {
        String words = line.stripLeading();
        String margin = " ".repeat(line.length() - words.length());
        StringBuilder wrapped = new StringBuilder(margin);
        int column = margin.length();
        for (String word : words.split(" ")) {
            boolean begins = column == margin.length();
            if (!begins && column + 1 + word.length() > WIDTH) {
                margin = hanging(line);
                wrapped.append('\n').append(margin);
                column = margin.length();
                begins = true;
            }
            wrapped.append(begins ? "" : " ").append(word);
            column += word.length() + (begins ? 0 : 1);
        }
        return wrapped.toString();
    }

    /** Below the text of an item, not below its mark. */
    private static String hanging(String line) {
        String words = line.stripLeading();
        return " ".repeat(line.length() - words.length() + (words.startsWith("• ") || words.startsWith("→ ") ? 2 : 0));
    }
}
