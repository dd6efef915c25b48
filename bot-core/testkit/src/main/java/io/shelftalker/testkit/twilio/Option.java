package io.shelftalker.testkit.twilio;

/**
 * Something that a person can tap.
 *
 * @param title what stands on it
 * @param description what stands below, in lists; otherwise empty
 * @param id what the bot is told when it is tapped
 */
public record Option(Kind kind, String title, String description, String id) {
    /** How it is shown. */
    public enum Kind {
        BUTTON,
        LIST_ITEM
    }

    /** What it says in full: a title that was shortened is continued by its description. */
    public String label() {
        return title.endsWith("…") && !description.isEmpty() ? description : title;
    }
}
