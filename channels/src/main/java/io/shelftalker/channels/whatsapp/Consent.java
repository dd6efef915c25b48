package io.shelftalker.channels.whatsapp;

import java.util.Optional;

/** What a message means for whether its writer is written to: decided purely, from how things stand. */
enum Consent {
    /** Nothing: it is a message like any other. */
    TALK,
    /** Nothing is sent from now on. */
    STOP,
    /** They are written to again. */
    START,
    /** They want to know what this is. */
    HELP,
    /** They want to know what this is, though nothing is sent to them: they are told that, and nothing more. */
    REMIND,
    /** They said that they do not want to be written to, so they are not answered. */
    SILENCE;

    /** @param word what the message says of it, if it does and no open question is meant */
    static Consent of(Optional<Suppression> before, Optional<ConsentWord> word) {
        if (before.filter(Suppression.STOPPED::equals).isPresent()) {
            return word.map(Consent::whileStopped).orElse(SILENCE);
        }
        if (word.isEmpty()) {
            return TALK;
        }
        return switch (word.get()) {
            case STOP -> STOP;
            case HELP -> HELP;
            case START -> before.isPresent() ? START : TALK;
        };
    }

    private static Consent whileStopped(ConsentWord word) {
        return switch (word) {
            case STOP -> SILENCE;
            case HELP -> REMIND;
            case START -> START;
        };
    }
}
