package io.shelftalker.scraper.markup;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Makes plain text of what shops write into fields for machines: entities, tags and odd spaces included. */
public final class Texts {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cntrl}\\u00a0]+");

    private Texts() {}

    /** The text without tags and odd spaces, cut off behind so many characters; empty where nothing is left. */
    public static Optional<String> plain(String text, int most) {
        String words = text.indexOf('&') >= 0 ? Parser.unescapeEntities(text, false) : text;
        String untagged =
                words.indexOf('<') >= 0 ? Jsoup.parseBodyFragment(words).text() : words;
        String clean = spaced(untagged);
        return Optional.of(clean.length() <= most ? clean : clean.substring(0, most))
                .filter(rest -> !rest.isEmpty());
    }

    /** The text with single spaces, and none around it. */
    static String spaced(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }
}
