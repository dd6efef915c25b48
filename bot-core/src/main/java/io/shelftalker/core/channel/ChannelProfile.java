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
        Limit text, Limit caption, Limit buttonsInRow, Limit buttons, boolean edits, Pacing pacing) {}
