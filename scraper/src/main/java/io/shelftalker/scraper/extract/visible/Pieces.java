package io.shelftalker.scraper.extract.visible;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Parts a line that tells several things: {@code Brand: Arla | SKU: 4711}, {@code Kettle (SKU: 4711)}. */
final class Pieces {
    private static final String SIGNS = "|•·;()[]‖¦";
    /** These part only what is labelled. */
    private static final String LESSER = ",–—-";

    private static final Pattern BETWEEN =
            Pattern.compile("\\s*[|•·;()\\[\\]‖¦]\\s*|(?:,|\\s[–—-])\\s+(?=[^:：,]{2,30}[:：])");

    private Pieces() {}

    /** @param last whether what stands behind the line stands behind this piece */
    record Piece(String text, boolean last) {}

    /** Its pieces in their order; the text itself where it has no sign that parts any. */
    static List<Piece> of(String text) {
        if (!mayHaveSeveral(text)) {
            return List.of(new Piece(text, true));
        }
        List<String> parts =
                BETWEEN.splitAsStream(text).filter(part -> !part.isBlank()).toList();
        List<Piece> pieces = new ArrayList<>();
        for (int index = 0; index < parts.size(); index++) {
            pieces.add(new Piece(parts.get(index), index == parts.size() - 1));
        }
        return pieces;
    }

    private static boolean mayHaveSeveral(String text) {
        boolean labelled = text.indexOf(':') >= 0 || text.indexOf('：') >= 0;
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (SIGNS.indexOf(letter) >= 0 || (labelled && LESSER.indexOf(letter) >= 0)) {
                return true;
            }
        }
        return false;
    }
}
