package io.shelftalker.scraper.fetch;

import java.util.Optional;

/**
 * What came of one request.
 *
 * @param next where it leads on, as it is written, if it is a redirect; then nothing came of it yet
 */
record Step(Fetched fetched, Optional<String> next) {
    private static final Fetched ENDLESS = new Fetched.Failed(Trouble.TOO_MANY_REDIRECTS, "more than 5 redirects");

    static Step end(Fetched fetched) {
        return new Step(fetched, Optional.empty());
    }

    static Step on(String next) {
        return new Step(ENDLESS, Optional.of(next));
    }
}
