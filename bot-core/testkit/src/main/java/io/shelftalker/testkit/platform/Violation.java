package io.shelftalker.testkit.platform;

import java.time.Instant;

/** A call that broke a rule of the platform's: which method, and a sentence that says what was wrong. */
public record Violation(Instant at, String method, String sentence) {}
