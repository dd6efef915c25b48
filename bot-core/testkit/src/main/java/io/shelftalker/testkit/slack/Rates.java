package io.shelftalker.testkit.slack;

import java.time.Duration;

/**
 * How fast Slack may be called (docs.slack.dev/apis/web-api/rate-limits).
 *
 * @param postInterval the pace of chat.postMessage within one channel
 * @param postBurst how many may come at once in one channel; 0 switches all limits off
 * @param updatesPerMinute the most calls of chat.update within any minute
 */
public record Rates(Duration postInterval, int postBurst, int updatesPerMinute) {

    /** One message a second in a channel beyond a burst of three; chat.update is in tier 3, 50 a minute. */
    public static Rates slack() {
        return new Rates(Duration.ofSeconds(1), 3, 50);
    }

    /** No limits. */
    public static Rates none() {
        return new Rates(Duration.ZERO, 0, 0);
    }

    boolean isOff() {
        return postBurst == 0;
    }
}
