package io.shelftalker.scraper.extract;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Makes plain text of what shops write into fields for machines: entities, tags and odd spaces included. */
final class Texts {
    private Texts() {}

    static Optional<String> plain(String text, int most) {
        String words = text.indexOf('&') >= 0 ? Parser.unescapeEntities(text, false) : text;
        String untagged =
                words.indexOf('<') >= 0 ? Jsoup.parseBodyFragment(words).text() : words;
        String clean = untagged.replace('\u00a0', ' ')
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        return Optional.of(clean.length() <= most ? clean : clean.substring(0, most))
                .filter(rest -> !rest.isEmpty());
    }
}
