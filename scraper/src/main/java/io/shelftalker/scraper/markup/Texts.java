package io.shelftalker.scraper.markup;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Makes plain text of what shops write into fields for machines: entities, tags and odd spaces included. */
public final class Texts {
    private static final int LONGEST = 10_000;

    private Texts() {}

    /** The text without tags and odd spaces, cut off where nobody would read on; empty where nothing is left. */
    public static Optional<String> plain(String text) {
        return plain(text, LONGEST);
    }

    /** The text without tags and odd spaces, cut off behind so many characters; empty where nothing is left. */
    public static Optional<String> plain(String text, int most) {
        String words = text.indexOf('&') >= 0 ? Parser.unescapeEntities(text, false) : text;
        String untagged =
                words.indexOf('<') >= 0 ? Jsoup.parseBodyFragment(words).text() : words;
        String clean = spaced(untagged);
        return Optional.of(clean.length() <= most ? clean : clean.substring(0, most))
                .filter(rest -> !rest.isEmpty());
    }

    private static boolean isSpace(char letter) {
        return letter <= ' ' || letter == '\u007f' || letter == '\u00a0';
    }

    /** The text with single spaces, and none around it. */
    static String spaced(String text) {
        StringBuilder spaced = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (!isSpace(letter)) {
                boolean gap = index > 0 && isSpace(text.charAt(index - 1)) && !spaced.isEmpty();
                spaced.append(gap ? " " : "").append(letter);
            }
        }
        return spaced.toString().strip();
    }
}
