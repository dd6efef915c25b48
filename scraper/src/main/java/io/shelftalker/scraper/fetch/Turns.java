package io.shelftalker.scraper.fetch;

import java.time.Duration;

/** The turns at a host that processes share. */
interface Turns {
    /**
     * Takes the next turn at a host.
     *
     * @param delay pause until the turn after it
     * @return how long to wait for it
     */
    Duration take(String host, Duration delay);
}
