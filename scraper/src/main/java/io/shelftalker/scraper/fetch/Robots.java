package io.shelftalker.scraper.fetch;

import io.shelftalker.core.egress.Answer;
import io.shelftalker.core.egress.Ask;
import io.shelftalker.core.egress.Budget;
import io.shelftalker.core.egress.Egress;
import jakarta.inject.Singleton;
import java.net.URI;

/** Asks hosts for their robots.txt. */
@Singleton
public final class Robots {
    private final Egress egress;

    public Robots(Egress egress) {
        this.egress = egress;
    }

    /** The rules of the host that a URL is on: 4xx is free, anything else but a success is a stop. */
    public RobotsRules of(URI url) {
        URI robots = url.resolve("/robots.txt");
        return switch (egress.get(Ask.of(robots, Budget.ROBOTS))) {
            case Answer.Received received when received.status() / 100 == 2 -> RobotsRules.read(received.body());
            case Answer.Received received
            when received.status() / 100 == 4 && received.status() != 429 -> RobotsRules.FREE;
            case Answer.Received received -> RobotsRules.unreachable("status " + received.status());
            case Answer.Forbidden forbidden -> RobotsRules.unreachable(forbidden.reason());
            // A circle of redirects leads to no file (RFC 9309, section 2.3.1.2).
            case Answer.Failed failed when failed.cause() == Answer.Cause.REDIRECTS -> RobotsRules.FREE;
            case Answer.Failed failed -> RobotsRules.unreachable(failed.reason());
        };
    }
}
