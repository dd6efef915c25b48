package io.shelftalker.scraper.feed;

import java.util.Optional;
import org.jsoup.Jsoup;

/** Texts of feeds, which may be HTML or carry its entities. */
final class Texts {
    private static final int LONGEST = 10_000;

    private Texts() {}

    /** The text without its markup; nothing where nothing is left. */
    static Optional<String> plain(String text) {
        String kept = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        boolean marked = kept.indexOf('<') >= 0 || kept.indexOf('&') >= 0;
        return Optional.of(marked ? Jsoup.parse(kept).text().strip() : kept.strip())
                .filter(plain -> !plain.isEmpty());
    }
}
