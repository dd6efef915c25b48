package io.shelftalker.scraper.fetch;

import io.shelftalker.scraper.render.Browser;
import io.shelftalker.scraper.render.Drawn;
import java.util.Optional;
import org.jsoup.Jsoup;

/** Puts what a browser draws in the place of a page as it was sent. @param browser none where pages are read as sent */
record Drawing(Optional<Browser> browser) {
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
                new Fetched.Page(
                        page.url(),
                        Jsoup.parse(drawn.html(), page.url().toString()),
                        page.hash(),
                        Optional.empty(),
                        Optional.empty());
            case Drawn.NoBrowser none -> new Fetched.Failed(Trouble.NO_BROWSER, none.advice());
            case Drawn.Failed failed -> new Fetched.Failed(Trouble.NOT_DRAWN, failed.reason());
        };
    }
}
