package io.shelftalker.scraper.fetch;

import java.util.HashMap;
import java.util.Map;

/** The gates of all hosts that one visit leads to: its own, and those that it is redirected to. */
final class VisitedHosts implements AutoCloseable {
    private final HostGates gates;
    private final Politeness politeness;
    private final Map<String, HostGate> open = new HashMap<>();

    VisitedHosts(HostGates gates, Politeness politeness) {
        this.gates = gates;
        this.politeness = politeness;
    }

    /** The gate of a host, as polite as asked and as its robots.txt wishes. */
    synchronized HostGate gate(String host, RobotsRules rules) {
        return open.computeIfAbsent(
                host,
                name -> gates.open(name, rules.delay().map(politeness::atLeast).orElse(politeness)));
    }

    @Override
    public synchronized void close() {
        open.keySet().forEach(gates::close);
        open.clear();
    }
}
