package io.shelftalker.core.web;

/** What a text is that was given as a key. */
sealed interface Recognition {
    record Known(Caller caller) implements Recognition {}

    /** A key once, but too long ago. */
    record Expired() implements Recognition {}

    /** None that was ever made, or one that was revoked. */
    record Unknown() implements Recognition {}
}
