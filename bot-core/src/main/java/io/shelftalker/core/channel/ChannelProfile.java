package io.shelftalker.core.channel;

import java.time.Duration;

/**
 * What a platform can show and how fast it may be told, as data that renderers and the courier obey.
 *
 * @param text longest text of a message
 * @param caption longest text under a picture
 * @param buttonsInRow buttons side by side
 * @param buttons buttons under one message
 * @param edits whether a sent message can be replaced in place
 * @param perChat shortest time between two messages nobody asked for to one chat
 * @param broadcastsPerSecond messages nobody asked for, over all chats of an account
 */
public record ChannelProfile(
        Limit text,
        Limit caption,
        Limit buttonsInRow,
        Limit buttons,
        boolean edits,
        Duration perChat,
        Limit broadcastsPerSecond) {}
