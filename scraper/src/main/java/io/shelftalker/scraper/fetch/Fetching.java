package io.shelftalker.scraper.fetch;

import java.net.URI;

/** How the pages of one site are asked for. */
record Fetching(Fetcher fetcher, Drawing drawing) {
    /** @param at where what was asked for leads, or the same */
    Step fetch(URI asked, URI at, Known known) throws InterruptedException {
        Step step = fetcher.fetch(asked, at, drawing.known(known));
        return new Step(drawing.apply(step.fetched()), step.next());
    }
}
