package io.shelftalker.testkit.telegram;

import java.time.Instant;

/** A call that broke a rule of Telegram's: which method, and a sentence that says what was wrong. */
public record Violation(Instant at, String method, String sentence) {}
