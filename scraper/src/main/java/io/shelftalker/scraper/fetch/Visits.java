package io.shelftalker.scraper.fetch;

import io.shelftalker.scraper.render.Browser;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/** Begins to read sites. */
@Singleton
public final class Visits {
    private final Fetcher fetcher;
    private final Robots robots;
    private final HostGates gates;
    private final Browser browser;

    public Visits(Fetcher fetcher, Robots robots, HostGates gates, Browser browser) {
        this.fetcher = fetcher;
        this.robots = robots;
        this.gates = gates;
        this.browser = browser;
    }

    /** Begins to read a site, as politely as asked and as its robots.txt wishes. Whoever begins it closes it. */
    public Visit begin(URI site, Politeness politeness) {
        return begin(site, politeness, Drawing.NONE);
    }

    /** Begins to read a site whose pages a browser draws before they are read. */
    public Visit beginDrawn(URI site, Politeness politeness) {
        return begin(site, politeness, new Drawing(Optional.of(browser)));
    }

    private Visit begin(URI site, Politeness politeness, Drawing drawing) {
        return new Visit(
                new Fetching(fetcher, drawing),
                robots,
                new Visit.Site(site.getAuthority(), robots.of(site)),
                new VisitedHosts(gates, politeness));
    }
}
