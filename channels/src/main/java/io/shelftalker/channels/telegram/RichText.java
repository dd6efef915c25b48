package io.shelftalker.channels.telegram;

import io.shelftalker.channels.PlainText;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text with formatting, kept apart so that it can be measured and cut before it becomes markup.
 *
 * @param text what a reader sees
 * @param marks stretches of formatting, in order, none overlapping another
 */
record RichText(String text, List<Mark> marks) {
    RichText {
        marks = List.copyOf(marks);
    }

    /** What a stretch of text looks like. */
    enum Style {
        BOLD,
        LINK,
        MONOSPACED
    }

    /**
     * Formatting of the text from {@code start} to before {@code end}, in UTF-16 units.
     *
     * @param target where a link leads, empty for other styles
     */
    record Mark(int start, int end, Style style, String target) {}

    static RichText plain(String text) {
        return new RichText(text, List.of());
    }

    /** Length as Telegram counts it. */
    int codePoints() {
        return text.codePointCount(0, text.length());
    }

    boolean isBlank() {
        return PlainText.isBlank(text);
    }

    RichText append(RichText more) {
        List<Mark> all = new ArrayList<>(marks);
        more.marks.forEach(mark ->
                all.add(new Mark(mark.start + text.length(), mark.end + text.length(), mark.style, mark.target)));
        return new RichText(text + more.text, all);
    }

    RichText append(String more) {
        return append(plain(more));
    }

    RichText append(String more, Style style, String target) {
        return more.isEmpty() ? this : append(new RichText(more, List.of(new Mark(0, more.length(), style, target))));
    }

    /** Pieces of at most so many code points, cut between lines, else words, else characters as people see them. */
    List<RichText> split(int limit) {
        List<RichText> pieces = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = cut(start, limit);
            RichText piece = between(start, end);
            if (!piece.isBlank()) {
                pieces.add(piece);
            }
            start = end;
        }
        return pieces;
    }

    /** The text in Telegram's HTML mode (core.telegram.org/bots/api#html-style). */
    String html() {
        StringBuilder html = new StringBuilder(text.length() + 64);
        int at = 0;
        for (Mark mark : marks) {
            html.append(escaped(text.substring(at, mark.start)));
            String inside = escaped(text.substring(mark.start, mark.end));
            html.append(
                    switch (mark.style) {
                        case BOLD -> "<b>" + inside + "</b>";
                        case MONOSPACED -> "<pre>" + inside + "</pre>";
                        case LINK ->
                            "<a href=\"" + escaped(mark.target).replace("\"", "&quot;") + "\">" + inside + "</a>";
                    });
            at = mark.end;
        }
        return html.append(escaped(text.substring(at))).toString();
    }

    private RichText between(int from, int to) {
        List<Mark> inside = marks.stream()
                .filter(mark -> mark.end > from && mark.start < to)
                .map(mark -> new Mark(
                        Math.max(mark.start, from) - from, Math.min(mark.end, to) - from, mark.style, mark.target))
                .toList();
        return new RichText(text.substring(from, to), inside);
    }

    private int cut(int start, int limit) {
        if (text.codePointCount(start, text.length()) <= limit) {
            return text.length();
        }
        int most = text.offsetByCodePoints(start, limit);
        int line = text.lastIndexOf('\n', most - 1) + 1;
        if (line > start) {
            return line;
        }
        int word = text.lastIndexOf(' ', most - 1) + 1;
        return word > start ? word : character(start, most);
    }

    private int character(int start, int most) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int boundary = characters.isBoundary(most) ? most : characters.preceding(most);
        return boundary > start ? boundary : most;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
