package io.shelftalker.testkit.slack;

/** Somebody in a workspace. */
record User(String id, String name, String locale) {}
