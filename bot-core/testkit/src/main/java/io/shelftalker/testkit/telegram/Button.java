package io.shelftalker.testkit.telegram;

/** One button under a message. */
public sealed interface Button {

    /** What is written on it. */
    String label();

    /** Sends {@code data} back to the bot. */
    record Callback(String label, String data) implements Button {}

    /** Opens {@code url}. */
    record Link(String label, String url) implements Button {}

    /** Any other kind, named by its field in the Bot API, as {@code switch_inline_query}. */
    record Other(String label, String kind) implements Button {}
}
