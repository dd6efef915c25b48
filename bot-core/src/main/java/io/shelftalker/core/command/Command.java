package io.shelftalker.core.command;

/**
 * Something that people can ask the bot for: one bean for each.
 *
 * <p>Called only for people who have its permission, with its required arguments present. What it throws rolls its work
 * back and is retried by a worker; what people can do wrong is answered, not thrown.
 */
public interface Command {
    CommandSpec spec();

    Outcome run(Turn turn);
}
