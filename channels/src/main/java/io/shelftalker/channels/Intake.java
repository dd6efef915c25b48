package io.shelftalker.channels;

import io.shelftalker.core.channel.Inbound;

/** Where inbound events go. */
@FunctionalInterface
public interface Intake {
    /**
     * Back when the event is stored.
     *
     * @throws io.shelftalker.core.database.DatabaseAway if it could not be stored and should come again
     */
    void receive(Inbound inbound);
}
