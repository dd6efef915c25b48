package io.shelftalker.testkit.twilio;

import java.time.Duration;

/**
 * How fast messages may be sent.
 *
 * @param perSecond messages of one sender within any second; beyond, they fail with 63018; 0 switches all limits off
 * @param toOnePerson the pace to one person; what is faster is noted as {@link FakeTwilio#hurried}, not refused
 */
public record Rates(int perSecond, Duration toOnePerson) {
    /** 80 messages a second for a sender (twilio.com/docs/whatsapp/api), about one in 6 seconds to a person. */
    public static Rates twilio() {
        return new Rates(80, Duration.ofSeconds(6));
    }

    /** No limits. */
    public static Rates none() {
        return new Rates(0, Duration.ZERO);
    }
}
