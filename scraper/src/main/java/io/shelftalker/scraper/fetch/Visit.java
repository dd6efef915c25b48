package io.shelftalker.scraper.fetch;

import io.shelftalker.core.egress.Budget;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Reading one site for a while: its robots.txt asked once, its gate held, what fails for a moment tried again. */
public final class Visit implements AutoCloseable {
    private static final int ATTEMPTS = 3;

    private final Fetching fetching;
    private final Robots robots;
    private final HostGates gates;
    private final HostGate gate;
    private final String host;
    private final ConcurrentMap<String, RobotsRules> rules = new ConcurrentHashMap<>();

    Visit(Fetching fetching, Robots robots, Site site, HostGate gate, HostGates gates) {
        this.fetching = fetching;
        this.robots = robots;
        this.gates = gates;
        this.host = site.host();
        this.gate = gate;
        this.rules.put(site.host(), site.rules());
    }

    /** @param host with its port, where it has one */
    record Site(String host, RobotsRules rules) {}

    /** The rules of the host that a URL is on. */
    public RobotsRules rules(URI url) {
        return rules.computeIfAbsent(url.getAuthority(), authority -> robots.of(url));
    }

    /** Whether the site does not want to be asked any more. */
    public boolean isClosed() {
        return gate.isClosed();
    }

    /** What is missing on this machine to read the site's pages. */
    public Optional<Fetched.Failed> missing() {
        return fetching.drawing().missing();
    }

    /** Asks for a page when its turn comes. */
    public Fetched fetch(URI url, Known known) throws InterruptedException {
        return insist(url, () -> fetching.fetch(url, known));
    }

    /** Asks for something that is no page, such as a feed, when its turn comes. */
    public Downloaded download(URI url, Budget budget) throws InterruptedException {
        Download download = new Download(fetching.fetcher(), url, budget);
        return download.ended(insist(url, download::ask));
    }

    @Override
    public void close() {
        gates.close(host);
    }

    /** One request for something. */
    private interface Asking {
        Fetched ask() throws InterruptedException;
    }

    private Fetched insist(URI url, Asking asking) throws InterruptedException {
        RobotsRules wishes = rules(url);
        Optional<String> missing = wishes.missing();
        if (missing.isPresent()) {
            return new Fetched.Failed(
                    Trouble.ROBOTS_UNREACHABLE, "robots.txt of " + url.getAuthority() + ": " + missing.get());
        }
        if (!wishes.allows(url)) {
            return new Fetched.Failed(Trouble.ROBOTS_DISALLOW, "robots.txt of " + url.getAuthority());
        }
        Fetched fetched = attempt(asking);
        for (int attempt = 1; attempt < ATTEMPTS && mayPass(fetched) && !gate.isClosed(); attempt++) {
            fetched = attempt(asking);
        }
        return fetched;
    }

    private Fetched attempt(Asking asking) throws InterruptedException {
        long started = gate.enter();
        try {
            if (gate.isClosed()) {
                return new Fetched.Blocked(Trouble.HOST_CLOSED, "the host pushed back too often", Optional.empty());
            }
            Fetched fetched = asking.ask();
            settle(started, fetched);
            return fetched;
        } finally {
            gate.leave();
        }
    }

    private void settle(long started, Fetched fetched) {
        switch (fetched) {
            case Fetched.Blocked blocked when isPushBack(blocked) -> gate.pushedBack(started, blocked.retryAfter());
            case Fetched.Blocked blocked -> gate.refused(started);
            case Fetched.Failed failed when isOverload(failed.trouble()) -> gate.refused(started);
            case Fetched.Failed failed -> {}
            case Fetched.Page page -> gate.answered();
            case Fetched.NotModified same -> gate.answered();
            case Fetched.Gone gone -> gate.answered();
        }
    }

    /** Whether the host speaks of the one who asks, rather than of the page. */
    private static boolean isPushBack(Fetched.Blocked blocked) {
        return blocked.retryAfter().isPresent()
                || blocked.trouble() == Trouble.TOO_MANY_REQUESTS
                || blocked.trouble() == Trouble.CHALLENGE;
    }

    private static boolean mayPass(Fetched fetched) {
        return switch (fetched) {
            case Fetched.Blocked blocked -> blocked.trouble() == Trouble.TOO_MANY_REQUESTS;
            // What took all of its time is asked for again by the next run.
            case Fetched.Failed failed ->
                failed.trouble() == Trouble.SERVER_ERROR
                        || failed.trouble() == Trouble.UNREACHABLE
                        || failed.trouble() == Trouble.BROKEN;
            case Fetched.Page page -> false;
            case Fetched.NotModified same -> false;
            case Fetched.Gone gone -> false;
        };
    }

    private static boolean isOverload(Trouble trouble) {
        return trouble == Trouble.SERVER_ERROR || trouble == Trouble.TIMEOUT || trouble == Trouble.UNREACHABLE;
    }
}
