package io.shelftalker.scraper.fetch;

import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The gates of the hosts that are being read now, one for each however many read from it. */
@Singleton
public final class HostGates {
    private final ConcurrentMap<String, Shared> open = new ConcurrentHashMap<>();

    private final Turns turns;

    HostGates(Turns turns) {
        this.turns = turns;
    }

    private record Shared(HostGate gate, int users) {}

    /** The gate of a host, as polite as its first user asked. Whoever opens it closes it. */
    public HostGate open(String host, Politeness politeness) {
        return Objects.requireNonNull(open.compute(
                        host,
                        (name, shared) -> shared == null
                                ? new Shared(new HostGate(name, politeness, turns), 1)
                                : new Shared(shared.gate(), shared.users() + 1)))
                .gate();
    }

    public void close(String host) {
        open.computeIfPresent(
                host, (name, shared) -> shared.users() == 1 ? null : new Shared(shared.gate(), shared.users() - 1));
    }
}
