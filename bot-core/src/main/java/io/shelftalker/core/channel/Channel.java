package io.shelftalker.core.channel;

/**
 * A chat platform: one bean for each, whatever the number of its accounts.
 *
 * <p>Implementations are called by many threads at once. What they must hold to is written as tests in the test kit's
 * {@code ChannelContract}.
 */
public interface Channel {
    /** The platform's name, lower case, as in {@code telegram}. */
    String name();

    ChannelProfile profile();

    /**
     * Sends one message, or replaces one, and says how it ended. Never throws for what the platform or the network
     * answers.
     */
    Delivery send(Outgoing outgoing);
}
