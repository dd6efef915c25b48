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
    /** They said that they do not want to be written to, so they are not answered. */
    SILENCE;

    /** @param word what the message says of it, if it does and no open question is meant */
    static Consent of(Optional<Suppression> before, Optional<ConsentWord> word) {
        if (before.filter(Suppression.STOPPED::equals).isPresent()) {
            return word.filter(ConsentWord.START::equals).isPresent() ? START : SILENCE;
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
}
