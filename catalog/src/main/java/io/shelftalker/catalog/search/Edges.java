package io.shelftalker.catalog.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What joins the words of a text to others has nothing to join where those are gone. */
final class Edges {
    private static final String SEPARATORS = ",;:.!?";
    /** As they are written: "the" and "thé" are not the same. */
    private static final Set<String> LINKS =
            Set.of(("a an the of with and for at but that which is are cost costs costing priced your any some"
                            + " un une ce des du de le la les et avec qui que coute coutent coûte coûtent pour à dans mais"
                            + " votre vos c'est est")
                    .split(" "));

    private Edges() {}

    /** The pieces of a text between its {@linkplain Fillers#GAP gaps}, each without what joined it to something. */
    static String trim(String text) {
        return Arrays.stream(text.split(Fillers.GAP + "+"))
                .map(Edges::piece)
                .filter(piece -> !piece.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String piece(String piece) {
        Set<Integer> traits = Joined.in(piece).stream().map(Joined::start).collect(Collectors.toSet());
        int from = 0;
        for (int next = afterLink(piece, from); next > from && !traits.contains(from); next = afterLink(piece, from)) {
            from = next;
        }
        int to = piece.length();
        for (int next = beforeLink(piece, from, to); next < to; next = beforeLink(piece, from, to)) {
            to = next;
        }
        return piece.substring(from, to);
    }

    private static int afterLink(String piece, int from) {
        if (from == piece.length()) {
            return from;
        }
        if (isSeparator(piece.charAt(from))) {
            return from + 1;
        }
        int end = from;
        while (end < piece.length() && !isBreak(piece.charAt(end))) {
            end++;
        }
        String word = piece.substring(from, end).toLowerCase(Locale.ROOT);
        if (LINKS.contains(word)) {
            return isName(piece, from, end + 1) ? from : end;
        }
        boolean elided = word.startsWith("d'") || word.startsWith("l'");
        return elided && !isName(piece, from, from + 2) ? from + 2 : from;
    }

    private static int beforeLink(String piece, int from, int to) {
        if (from == to) {
            return to;
        }
        if (isSeparator(piece.charAt(to - 1))) {
            return to - 1;
        }
        int start = to;
        while (start > from && !isBreak(piece.charAt(start - 1))) {
            start--;
        }
        boolean lower = Character.isLowerCase(piece.charAt(start));
        return start > from && lower && LINKS.contains(piece.substring(start, to)) ? start : to;
    }

    /** "Le Creuset" and "D'Addario" begin with no article. */
    private static boolean isName(String piece, int word, int next) {
        return Character.isUpperCase(piece.charAt(word))
                && next < piece.length()
                && Character.isUpperCase(piece.charAt(next));
    }

    private static boolean isSeparator(char letter) {
        return Character.isWhitespace(letter) || SEPARATORS.indexOf(letter) >= 0;
    }

    private static boolean isBreak(char letter) {
        return Character.isWhitespace(letter) || letter == ',';
    }
}
