package io.shelftalker.channels.slack;

import io.shelftalker.core.channel.ChatKind;
import java.util.Optional;

/**
 * Where something is said on Slack. A thread in a channel is a chat of its own, so that answers stay in it.
 *
 * @param thread the timestamp of the message that began the thread
 */
record SlackChat(String channel, Optional<String> thread) {
    static final char BETWEEN = '/';

    /** The chat of an id that {@link #id} gave. */
    static SlackChat of(String id) {
        int at = id.indexOf(BETWEEN);
        return at < 0
                ? new SlackChat(id, Optional.empty())
                : new SlackChat(id.substring(0, at), Optional.of(id.substring(at + 1)));
    }

    /** Where an event belongs: direct messages are one chat, whatever their threads. */
    static SlackChat of(String channel, String thread) {
        return new SlackChat(
                channel, Optional.of(thread).filter(ts -> !ts.isEmpty() && kind(channel) == ChatKind.GROUP));
    }

    String id() {
        return thread.map(ts -> channel + BETWEEN + ts).orElse(channel);
    }

    ChatKind kind() {
        return kind(channel);
    }

    private static ChatKind kind(String channel) {
        return channel.startsWith("D") ? ChatKind.PRIVATE : ChatKind.GROUP;
    }
}
