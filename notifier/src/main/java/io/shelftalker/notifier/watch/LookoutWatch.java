package io.shelftalker.notifier.watch;

/** Somebody's wish to be told of what fits a search. */
public record LookoutWatch(WatchId id, Watcher watcher, Lookout lookout) {}
