package io.shelftalker.scraper.sitemap;

import io.shelftalker.scraper.fetch.Trouble;

/** A file is no sitemap. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    Unreadable(Trouble trouble, String detail) {
        super(detail);
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }

    Sitemap none() {
        return new Sitemap.None(trouble, String.valueOf(getMessage()));
    }
}
