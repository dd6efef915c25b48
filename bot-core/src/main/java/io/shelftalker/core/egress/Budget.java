package io.shelftalker.core.egress;

import java.time.Duration;

/**
 * How much one answer may cost.
 *
 * @param wireBytes most bytes as sent
 * @param inflatedBytes most bytes once inflated
 * @param ratio most inflated bytes for each byte sent, looked at from the first inflated mebibyte on
 * @param time longest time from the first connection to the last byte, redirects included
 */
public record Budget(long wireBytes, long inflatedBytes, int ratio, Duration time) {
    private static final long MIB = 1024 * 1024;

    /** A page of a shop. */
    public static final Budget PAGE = new Budget(8 * MIB, 16 * MIB, 300, Duration.ofSeconds(45));

    /** A robots.txt: crawlers must read 500 KiB (RFC 9309, section 2.5) and need not read more. */
    public static final Budget ROBOTS = new Budget(MIB, MIB, 300, Duration.ofSeconds(30));

    /** A sitemap: at most 50 MiB uncompressed, says sitemaps.org. */
    public static final Budget SITEMAP = new Budget(50 * MIB, 50 * MIB, 300, Duration.ofMinutes(2));

    /** A feed of all that a shop sells. */
    public static final Budget FEED = new Budget(50 * MIB, 100 * MIB, 300, Duration.ofMinutes(2));
}
