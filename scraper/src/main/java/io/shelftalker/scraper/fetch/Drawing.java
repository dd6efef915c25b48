package io.shelftalker.scraper.fetch;

import io.shelftalker.scraper.render.Browser;
import io.shelftalker.scraper.render.Drawn;
import java.net.URI;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Puts what a browser draws in the place of a page as it was sent. @param browser none where pages are read as sent */
record Drawing(Optional<Browser> browser) {
    /** Chromium's page for what it cannot reach. */
    private static final String BROWSERS_OWN = "body.neterror, #main-frame-error";

    static final Drawing NONE = new Drawing(Optional.empty());

    /** What is known of a page that was drawn says nothing of what it will be when drawn again. */
    Known known(Known known) {
        return browser.isPresent() ? Known.NOTHING : known;
    }

    /** The browser that pages should be drawn by, where it is missing. */
    Optional<Fetched.Failed> missing() {
        return browser.flatMap(Browser::missing).map(advice -> new Fetched.Failed(Trouble.NO_BROWSER, advice));
    }

    Fetched apply(Fetched fetched) throws InterruptedException {
        if (browser.isEmpty() || !(fetched instanceof Fetched.Page page)) {
            return fetched;
        }
        return switch (browser.get().draw(page.url())) {
            case Drawn.Html drawn ->
                read(page, Jsoup.parse(drawn.html(), page.url().toString()));
            case Drawn.NoBrowser none -> new Fetched.Failed(Trouble.NO_BROWSER, none.advice());
            case Drawn.Failed failed -> new Fetched.Failed(Trouble.NOT_DRAWN, failed.reason());
        };
    }

    private static Fetched read(Fetched.Page sent, Document drawn) {
        if (drawn.selectFirst(BROWSERS_OWN) != null) {
            return new Fetched.Failed(Trouble.NOT_DRAWN, "the browser could not reach the page");
        }
        return Disguises.atFirstSight(sent.url(), place(sent, drawn), drawn)
                .filter(disguise -> !Sight.hasProduct(drawn))
                .orElseGet(() -> new Fetched.Page(sent.url(), drawn, sent.hash(), Optional.empty(), Optional.empty()));
    }

    /**
     * Where the drawn page is. The browser does not say where scripts went, but a canonical address that the page did not
     * have before they ran does.
     */
    private static URI place(Fetched.Page sent, Document drawn) {
        Optional<URI> before = canonical(sent.document());
        return canonical(drawn)
                .filter(after -> !before.equals(Optional.of(after)))
                .orElse(sent.url());
    }

    private static Optional<URI> canonical(Document document) {
        Element link = document.selectFirst("link[rel=canonical]");
        try {
            return Optional.ofNullable(link)
                    .map(found -> URI.create(found.absUrl("href")))
                    .filter(url -> url.getHost() != null);
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }
}
