package io.shelftalker.core.channel;

import io.shelftalker.i18n.Phrase;
import java.net.URI;

/** A button. */
public sealed interface Action {
    Phrase label();

    /** A button that calls a command. */
    record Press(Phrase label, Call call) implements Action {}

    /** A button that opens a page. */
    record Open(Phrase label, URI url) implements Action {}

    /**
     * A button that passes on to other people what a call shows. A platform on which no link leads to the bot has no
     * such button, and nothing in its place.
     */
    record Share(Phrase label, Call call) implements Action {}
}
