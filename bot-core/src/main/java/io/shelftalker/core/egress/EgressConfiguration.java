package io.shelftalker.core.egress;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * How the way out behaves.
 *
 * @param allow private hosts that the operator opens: {@code host} for all its ports, {@code host:port} for that one
 * @param contact where the owners of a site learn who asks and how to complain; part of the user agent
 * @param connectTimeout longest wait for a connection
 * @param readTimeout longest silence within an answer
 */
@ConfigurationProperties("shelftalker.egress")
public record EgressConfiguration(
        @Bindable(defaultValue = "") List<String> allow,

        @Bindable(defaultValue = "https://github.com/shelftalker/shelftalker")
        URI contact,

        @Bindable(defaultValue = "10s") Duration connectTimeout,
        @Bindable(defaultValue = "20s") Duration readTimeout) {

    /** The name by which robots.txt files speak to this crawler. */
    public static final String AGENT = "shelftalker";

    public EgressConfiguration {
        allow = allow.stream()
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .toList();
        allow.forEach(AllowedHosts::refuseNonsense);
        if (connectTimeout.isNegative()
                || connectTimeout.isZero()
                || readTimeout.isNegative()
                || readTimeout.isZero()) {
            throw new IllegalArgumentException("shelftalker.egress: a timeout must be longer than nothing");
        }
    }

    /** The defaults, with some private hosts opened. */
    public static EgressConfiguration allowing(String... hosts) {
        return new EgressConfiguration(
                List.of(hosts),
                URI.create("https://github.com/shelftalker/shelftalker"),
                Duration.ofSeconds(10),
                Duration.ofSeconds(20));
    }

    /** What every request says of itself. */
    public String userAgent() {
        return "Mozilla/5.0 (compatible; Shelftalker/1.0; +" + contact + ")";
    }
}
