package io.shelftalker.scraper.fetch;

import io.shelftalker.core.egress.Budget;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/** Reading one site for a while: its robots.txt asked once, its gate held, what fails for a moment tried again. */
public final class Visit implements AutoCloseable {
    private static final int ATTEMPTS = 3;
    private static final int REDIRECTS = 5;

    private final Fetching fetching;
    private final Robots robots;
    private final VisitedHosts hosts;
    private final HostGate gate;
    private final ConcurrentMap<String, RobotsRules> rules = new ConcurrentHashMap<>();

    Visit(Fetching fetching, Robots robots, Site site, VisitedHosts hosts) {
        this.fetching = fetching;
        this.robots = robots;
        this.hosts = hosts;
        this.rules.put(site.host(), site.rules());
        this.gate = hosts.gate(site.host(), site.rules());
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

    /** Asks for a page, and for the page of the same site that it leads to, each when its turn comes. */
    public Fetched fetch(URI url, Known known) throws InterruptedException {
        return follow(url, at -> elsewhere(url, at), at -> fetching.fetch(url, at, known));
    }

    /** Asks for something that is no page, such as a feed, when its turn comes; it may lead to another host. */
    public Downloaded download(URI url, Budget budget) throws InterruptedException {
        Download download = new Download(fetching.fetcher(), budget);
        return download.ended(follow(url, at -> Optional.empty(), download::ask));
    }

    @Override
    public void close() {
        hosts.close();
    }

    /** One request for something. */
    private interface Asking {
        Step ask(URI at) throws InterruptedException;
    }

    /** What another site says is not said by this one, and what robots.txt forbids is not looked at. */
    private Optional<Fetched> elsewhere(URI asked, URI at) {
        if (!Sites.same(asked, at)) {
            return Optional.of(leftFor(asked, at, "redirected to " + at.getAuthority()));
        }
        RobotsRules wishes = rules(at);
        return wishes.isUnreachable() || wishes.allows(at)
                ? Optional.empty()
                : Optional.of(leftFor(asked, at, "redirected to " + at.getPath() + ", which robots.txt forbids"));
    }

    private static Fetched leftFor(URI asked, URI at, String detail) {
        return Disguises.byItsPlace(asked, at)
                .orElseGet(() -> new Fetched.Failed(Trouble.REDIRECTED_ELSEWHERE, detail));
    }

    /**
     * Goes wherever it leads, as the robots.txt and the pace of each host allow.
     *
     * @param end what is said of places that nobody goes to
     */
    private Fetched follow(URI url, Function<URI, Optional<Fetched>> end, Asking asking) throws InterruptedException {
        Step step = insist(url, "", asking);
        for (int hop = 0; hop < REDIRECTS && step.next().isPresent(); hop++) {
            String next = step.next().get();
            Optional<Fetched> refused = fetching.fetcher().refusal(next).or(() -> end.apply(URI.create(next)));
            refused.ifPresent(wall -> settle(gate, System.nanoTime(), wall));
            step = refused.isPresent()
                    ? Step.end(refused.get())
                    : insist(URI.create(next), ", where it leads: " + next, asking);
        }
        return step.fetched();
    }

    /** @param led how one comes there */
    private Step insist(URI at, String led, Asking asking) throws InterruptedException {
        RobotsRules wishes = rules(at);
        Optional<String> missing = wishes.missing();
        if (missing.isPresent()) {
            return Step.end(new Fetched.Failed(
                    Trouble.ROBOTS_UNREACHABLE, "robots.txt of " + at.getAuthority() + ": " + missing.get()));
        }
        if (!wishes.allows(at)) {
            return Step.end(new Fetched.Failed(Trouble.ROBOTS_DISALLOW, "robots.txt of " + at.getAuthority() + led));
        }
        HostGate turns = hosts.gate(at.getAuthority(), wishes);
        Step step = attempt(at, turns, asking);
        for (int attempt = 1; attempt < ATTEMPTS && mayPass(step) && !turns.isClosed(); attempt++) {
            step = attempt(at, turns, asking);
        }
        return step;
    }

    private static Step attempt(URI at, HostGate turns, Asking asking) throws InterruptedException {
        long started = turns.enter();
        try {
            if (turns.isClosed()) {
                return Step.end(
                        new Fetched.Blocked(Trouble.HOST_CLOSED, "the host pushed back too often", Optional.empty()));
            }
            Step step = asking.ask(at);
            settle(turns, started, step.fetched());
            return step;
        } finally {
            turns.leave();
        }
    }

    private static void settle(HostGate gate, long started, Fetched fetched) {
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

    private static boolean mayPass(Step step) {
        return switch (step.fetched()) {
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
