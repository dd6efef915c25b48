package io.shelftalker.core.command;

import io.shelftalker.core.channel.Call;
import java.util.Optional;

/**
 * Something that people can ask the bot for: one bean for each.
 *
 * <p>Called only for people who have its permission, with its required arguments present. What it throws rolls its work
 * back and is retried by a worker; what people can do wrong is answered, not thrown.
 */
public interface Command {
    CommandSpec spec();

    Outcome run(Turn turn);

    /**
     * The call that a sentence in plain words asks for, where it clearly does: "tell me when the kettle is back". Depends on
     * the sentence alone. What may be a search for something is none.
     */
    default Optional<Call> hears(String text) {
        return Optional.empty();
    }
}
