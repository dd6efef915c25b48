package io.shelftalker.core.workspace;

/** A person in chat, whatever platforms they use. */
public record ContactId(long value) {}
