package io.shelftalker.scraper.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.shelftalker.core.egress.EgressConfiguration;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a robots.txt asks of this crawler.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9309">RFC 9309</a>
 */
public final class RobotsRules {
    /** No robots.txt: everything is free (RFC 9309, section 2.3.1.3). */
    public static final RobotsRules FREE = new RobotsRules(new SimpleRobotRulesParser().failedFetch(404), false);

    /** An unreachable robots.txt: nothing is (section 2.3.1.4). */
    public static final RobotsRules UNREACHABLE = new RobotsRules(new SimpleRobotRulesParser().failedFetch(503), true);

    private final BaseRobotRules rules;
    private final boolean unreachable;

    private RobotsRules(BaseRobotRules rules, boolean unreachable) {
        this.rules = rules;
        this.unreachable = unreachable;
    }

    /** Reads a robots.txt as it speaks to this crawler's name. */
    public static RobotsRules read(URI robots, byte[] content) {
        // The parser counts its warnings, so each file gets its own.
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        parser.setExactUserAgentMatching(true);
        return new RobotsRules(
                parser.parseContent(robots.toString(), content, "text/plain", List.of(EgressConfiguration.AGENT)),
                false);
    }

    /** Whether a page may be fetched. */
    public boolean allows(URI url) {
        return rules.isAllowed(url.toString());
    }

    public boolean isUnreachable() {
        return unreachable;
    }

    /** The pause between requests that it asks for, at most a minute. */
    public Optional<Duration> delay() {
        long asked = rules.getCrawlDelay();
        return asked <= 0 ? Optional.empty() : Optional.of(Duration.ofMillis(Math.min(asked, 60_000)));
    }

    /** The sitemaps it names. */
    public List<String> sitemaps() {
        return List.copyOf(rules.getSitemaps());
    }
}
