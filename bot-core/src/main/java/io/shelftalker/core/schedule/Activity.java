package io.shelftalker.core.schedule;

/**
 * Something that goes on by itself while the bot serves: sending, polling, following. Constructed idle; {@code serve}
 * starts every bean of this type once, and stops them in reverse.
 */
public interface Activity {
    /** Begins, and returns. */
    void start();

    /** Stops taking on work, finishes or gives back what is under way within 20 seconds, and returns. */
    void stop();
}
