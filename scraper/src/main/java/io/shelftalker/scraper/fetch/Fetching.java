package io.shelftalker.scraper.fetch;

import java.net.URI;

/** How the pages of one site are asked for. */
record Fetching(Fetcher fetcher, Drawing drawing) {
    Fetched fetch(URI url, Known known) throws InterruptedException {
        return drawing.apply(fetcher.fetch(url, drawing.known(known)));
    }
}
