package io.shelftalker.scraper.fetch;

import jakarta.inject.Singleton;
import java.net.URI;

/** Begins to read sites. */
@Singleton
public final class Visits {
    private final Fetcher fetcher;
    private final Robots robots;
    private final HostGates gates;

    public Visits(Fetcher fetcher, Robots robots, HostGates gates) {
        this.fetcher = fetcher;
        this.robots = robots;
        this.gates = gates;
    }

    /** Begins to read a site, as politely as asked and as its robots.txt wishes. Whoever begins it closes it. */
    public Visit begin(URI site, Politeness politeness) {
        RobotsRules rules = robots.of(site);
        Politeness wished = rules.delay().map(politeness::atLeast).orElse(politeness);
        HostGate gate = gates.open(site.getAuthority(), wished);
        return new Visit(fetcher, robots, new Visit.Site(site.getAuthority(), rules), gate, gates);
    }
}
