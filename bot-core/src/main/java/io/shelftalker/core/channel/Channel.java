package io.shelftalker.core.channel;

import java.util.Locale;

/**
 * A chat platform: one bean for each, whatever the number of its accounts.
 *
 * <p>Implementations are called by many threads at once. What they must hold to is written as tests in the test kit's
 * {@code ChannelContract}.
 */
public interface Channel {
    /** The platform's name, lower case, as in {@code telegram}. */
    String name();

    /** What people call the platform. */
    default String title() {
        return name().substring(0, 1).toUpperCase(Locale.ROOT) + name().substring(1);
    }

    ChannelProfile profile();

    /**
     * Sends one message, or replaces one, and says how it ended. Never throws for what the platform or the network
     * answers.
     */
    Delivery send(Outgoing outgoing);

    /**
     * Shows in a chat, for some seconds, that an answer is on its way. It is tried now or not at all, and left out while
     * the platform wants to be left alone. Never throws for what the platform or the network answers.
     */
    default void typing(Address chat) {}

    /**
     * What a person is in a group, by the platform's ids of both. May ask the platform, unless it said so a moment ago:
     * not to be called within a transaction. Never throws for what the platform or the network answers.
     */
    default GroupRole role(Address group, String person) {
        return GroupRole.UNKNOWN;
    }
}
