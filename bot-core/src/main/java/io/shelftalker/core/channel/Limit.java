package io.shelftalker.core.channel;

/**
 * One number of a platform.
 *
 * @param unit what it counts, such as "code points"
 * @param source where the platform says so
 */
public record Limit(int value, String unit, String source) {}
