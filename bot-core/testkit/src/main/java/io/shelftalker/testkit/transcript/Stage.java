package io.shelftalker.testkit.transcript;

import java.util.function.BooleanSupplier;

/** A bot on some channel, as the people who talk to it see it. */
public interface Stage {
    /**
     * Somebody enters with a private chat.
     *
     * @param language what their client is set to, BCP 47
     */
    void enters(String person, String language);

    /**
     * There is a group with the bot in it. Whoever speaks in it is written {@code ada@team}, and what is read in it is
     * read by {@code team}.
     */
    default void enters(String group) {
        throw new UnsupportedOperationException(
                "There are no groups here: the conversation is excepted from this channel");
    }

    /** Somebody is one of those who run a group. */
    default void runs(String person, String group) {
        throw new UnsupportedOperationException(
                "There are no groups here: the conversation is excepted from this channel");
    }

    void says(String person, String text);

    /** Somebody presses the latest button of this label in their chat. */
    void presses(String person, String label) throws InterruptedException;

    /**
     * The same where a message may come twice, since the answer to it was lost: the second must be the first again.
     *
     * @param comesAgain whether it will, known by the time that the first is there
     */
    default String reads(String person, BooleanSupplier comesAgain) throws InterruptedException {
        String read = reads(person);
        if (comesAgain.getAsBoolean()) {
            String again = reads(person);
            if (!ageless(again).equals(ageless(read))) {
                throw new AssertionError("Instead of the lost message again, " + person + " read:\n" + again);
            }
        }
        return read;
    }

    /** What a minute more does not change: a message that is sent again says how long ago things are by then. */
    private static String ageless(String read) {
        return read.replaceAll("just now|à l’instant|\\d+ (?:minute|hour)s? ago|il y a \\d+ (?:minute|heure)s?", "…");
    }

    /**
     * What somebody reads next: a new message, or one that took another's place. Button labels stand in brackets at the
     * end.
     *
     * @throws AssertionError if nothing comes
     */
    String reads(String person) throws InterruptedException;
}
