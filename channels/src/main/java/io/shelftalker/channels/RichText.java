package io.shelftalker.channels;

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
public record RichText(String text, List<Mark> marks) {
    public RichText {
        marks = List.copyOf(marks);
    }

    /** What a stretch of text looks like. */
    public enum Style {
        BOLD,
        LINK,
        MONOSPACED
    }

    /**
     * Formatting of the text from {@code start} to before {@code end}, in UTF-16 units.
     *
     * @param target where a link leads, empty for other styles
     */
    public record Mark(int start, int end, Style style, String target) {}

    public static RichText plain(String text) {
        return new RichText(text, List.of());
    }

    /** How a platform counts. */
    public enum Unit {
        CODE_POINTS,
        /** As Java counts: a character outside the basic plane is two. */
        UTF_16;

        /** Where a piece that begins at {@code start} must end at the latest, between two code points. */
        private int end(String text, int start, int limit) {
            return switch (this) {
                case CODE_POINTS -> text.offsetByCodePoints(start, limit);
                case UTF_16 -> start + limit - (Character.isLowSurrogate(text.charAt(start + limit)) ? 1 : 0);
            };
        }

        private boolean fits(String text, int start, int limit) {
            return switch (this) {
                case CODE_POINTS -> text.codePointCount(start, text.length()) <= limit;
                case UTF_16 -> text.length() - start <= limit;
            };
        }
    }

    /** Length in code points. */
    public int codePoints() {
        return text.codePointCount(0, text.length());
    }

    public boolean isBlank() {
        return PlainText.isBlank(text);
    }

    public RichText append(RichText more) {
        List<Mark> all = new ArrayList<>(marks);
        more.marks.forEach(mark ->
                all.add(new Mark(mark.start + text.length(), mark.end + text.length(), mark.style, mark.target)));
        return new RichText(text + more.text, all);
    }

    public RichText append(String more) {
        return append(plain(more));
    }

    public RichText append(String more, Style style, String target) {
        return more.isEmpty() ? this : append(new RichText(more, List.of(new Mark(0, more.length(), style, target))));
    }

    /** Pieces of at most {@code limit}, cut between lines, else words, else characters as people see them. */
    public List<RichText> split(int limit, Unit unit) {
        List<RichText> pieces = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = cut(start, limit, unit);
            RichText piece = between(start, end);
            if (!piece.isBlank()) {
                pieces.add(piece);
            }
            start = end;
        }
        return pieces;
    }

    private RichText between(int from, int to) {
        List<Mark> inside = marks.stream()
                .filter(mark -> mark.end > from && mark.start < to)
                .map(mark -> new Mark(
                        Math.max(mark.start, from) - from, Math.min(mark.end, to) - from, mark.style, mark.target))
                .toList();
        return new RichText(text.substring(from, to), inside);
    }

    private int cut(int start, int limit, Unit unit) {
        if (unit.fits(text, start, limit)) {
            return text.length();
        }
        int most = unit.end(text, start, limit);
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
}
