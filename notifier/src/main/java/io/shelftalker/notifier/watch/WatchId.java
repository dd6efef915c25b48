package io.shelftalker.notifier.watch;

/** A watch. */
public record WatchId(long value) {}
