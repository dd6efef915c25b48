package io.shelftalker.scraper.fetch;

import io.shelftalker.core.egress.EgressConfiguration;
import io.shelftalker.scraper.robots.RobotsTxt;
import java.math.BigDecimal;
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
    public static final RobotsRules FREE = new RobotsRules(RobotsTxt.read(""), Optional.empty());

    private static final BigDecimal LONGEST_SECONDS = BigDecimal.valueOf(60);

    private final RobotsTxt robots;
    private final Optional<String> missing;

    private RobotsRules(RobotsTxt robots, Optional<String> missing) {
        this.robots = robots;
        this.missing = missing;
    }

    /** An unreachable robots.txt: nothing is free (section 2.3.1.4). @param why it could not be read */
    public static RobotsRules unreachable(String why) {
        return new RobotsRules(RobotsTxt.read("User-agent: *\nDisallow: /"), Optional.of(why));
    }

    /** Reads a robots.txt as it speaks to this crawler's name. */
    public static RobotsRules read(byte[] content) {
        return new RobotsRules(RobotsTxt.read(content), Optional.empty());
    }

    /** Whether a page may be fetched. */
    public boolean allows(URI url) {
        return robots.decide(EgressConfiguration.AGENT, url.toString()).allowed();
    }

    public boolean isUnreachable() {
        return missing.isPresent();
    }

    /** Why it could not be read, where it is unreachable. */
    public Optional<String> missing() {
        return missing;
    }

    /** The pause between requests that it asks for, at most a minute. */
    public Optional<Duration> delay() {
        return robots.pause(EgressConfiguration.AGENT)
                .map(RobotsTxt.Pause::seconds)
                .filter(seconds -> seconds.signum() > 0)
                .map(seconds -> Duration.ofMillis(
                        seconds.min(LONGEST_SECONDS).movePointRight(3).longValue()));
    }

    /** The sitemaps it names, as they are written. */
    public List<String> sitemaps() {
        return robots.sitemaps();
    }
}
