package io.shelftalker.channels.telegram;

import io.shelftalker.core.channel.Inbound;

/** Where inbound events go: back when they are stored. */
@FunctionalInterface
interface Door {
    void receive(Inbound inbound);
}
