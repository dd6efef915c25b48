package io.shelftalker.core.workspace;

/** A tenant. */
public record WorkspaceId(long value) {}
