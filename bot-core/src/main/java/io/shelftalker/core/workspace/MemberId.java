package io.shelftalker.core.workspace;

/** A person with a role in a workspace. */
public record MemberId(long value) {}
