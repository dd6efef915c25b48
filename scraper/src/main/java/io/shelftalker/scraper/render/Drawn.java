package io.shelftalker.scraper.render;

/** What came of drawing a page. */
public sealed interface Drawn {

    /** The document as it was once its scripts had run. */
    record Html(String html) implements Drawn {}

    /** There is no browser. @param advice what to do about it */
    record NoBrowser(String advice) implements Drawn {}

    /** The browser took too long, ended early, or wanted more than it may have. */
    record Failed(String reason) implements Drawn {}
}
