package io.shelftalker.core.channel;

/** One bot on one platform. */
public record AccountId(long value) {}
