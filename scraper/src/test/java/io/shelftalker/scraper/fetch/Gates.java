package io.shelftalker.scraper.fetch;

import java.time.Duration;

/** Gates for tests. */
public final class Gates {
    private Gates() {}

    /** Those of a process that shares its hosts with nobody. */
    public static HostGates unshared() {
        return new HostGates((host, delay) -> Duration.ZERO);
    }
}
