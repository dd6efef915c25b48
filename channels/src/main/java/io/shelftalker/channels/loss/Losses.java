package io.shelftalker.channels.loss;

import io.shelftalker.core.channel.Outgoing;

/** Takes note of what could not be shown. */
@FunctionalInterface
public interface Losses {
    /** Said again of the same message, as when it is tried again, it counts once. Never throws, never holds a message up. */
    void add(Outgoing outgoing, Loss loss);
}
