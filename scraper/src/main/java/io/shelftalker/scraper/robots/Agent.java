package io.shelftalker.scraper.robots;

import java.util.Locale;

/** The name of a crawler as robots.txt files use it: its product token, in whatever case (RFC 9309, section 2.2.1). */
record Agent(String token) {
    static final Agent ANY = new Agent("*");

    /** @param text a name, with a version or more words behind it perhaps */
    static Agent of(String text) {
        return new Agent(text.strip().split("[\\s/]", 2)[0].toLowerCase(Locale.ROOT));
    }
}
