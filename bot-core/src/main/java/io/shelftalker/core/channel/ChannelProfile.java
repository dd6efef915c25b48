package io.shelftalker.core.channel;

/**
 * What a platform can show and how fast it may be told, as data that renderers and the courier obey.
 *
 * @param text longest text of a message
 * @param caption longest text under a picture
 * @param buttonsInRow buttons side by side
 * @param buttons buttons under one message
 * @param edits whether a sent message can be replaced in place
 * @param pacing how fast it may be told what nobody asked for
 */
public record ChannelProfile(
        Limit text, Limit caption, Limit buttonsInRow, Limit buttons, boolean edits, Pacing pacing) {
    /** As many buttons are shown at once where they stand one below the other; more of them are a list to open. */
    public static final int FEW_BUTTONS = 3;

    public boolean showsFewButtons() {
        return buttonsInRow.value() == 1;
    }
}
