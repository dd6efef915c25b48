package io.shelftalker.scraper.rules;

/** Thrown where an operator's rule looks at a page longer than anyone can wait. */
public final class EndlessRule extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    EndlessRule(String what, Throwable cause) {
        super(what + " takes too long on this page; make it simpler", cause);
    }
}
