package io.shelftalker.channels;

import io.shelftalker.core.channel.Correction;
import io.shelftalker.core.channel.Inbound;
import java.util.Optional;

/** Where inbound events go. */
@FunctionalInterface
public interface Intake {
    /**
     * Back when the event is stored.
     *
     * @throws io.shelftalker.core.database.DatabaseAway if it could not be stored and should come again
     */
    void receive(Inbound inbound);

    /**
     * Takes in a form that its platform keeps open until it is answered.
     *
     * @return what is wrong in it, to be said there; nothing where it was taken
     * @throws io.shelftalker.core.database.DatabaseAway as above
     */
    default Optional<Correction> submit(Inbound.Submitted form) {
        receive(form);
        return Optional.empty();
    }
}
