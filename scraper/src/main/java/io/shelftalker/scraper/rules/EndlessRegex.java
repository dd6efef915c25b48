package io.shelftalker.scraper.rules;

/** Thrown where an operator's regex looks at a page longer than anyone can wait. */
public final class EndlessRegex extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    EndlessRegex(String regex, Throwable cause) {
        super("the regex /" + regex + "/ takes too long on this page; make it simpler", cause);
    }
}
