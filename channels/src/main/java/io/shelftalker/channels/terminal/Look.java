package io.shelftalker.channels.terminal;

import java.net.URI;

/** What a terminal can show beside text. */
enum Look {
    /** Nothing: a pipe, a file, a terminal without control sequences. */
    PLAIN {
        @Override
        String strong(String text) {
            return text;
        }

        @Override
        String key(String text) {
            return text;
        }

        @Override
        String link(String text, URI target) {
            return text + " (" + target.toASCIIString() + ")";
        }
    },

    /** Bold, colour, and hyperlinks as OSC 8, which terminals that do not know them leave out. */
    RICH {
        @Override
        String strong(String text) {
            return "\033[1m" + text + "\033[0m";
        }

        @Override
        String key(String text) {
            return "\033[36m" + text + "\033[0m";
        }

        @Override
        String link(String text, URI target) {
            return "\033]8;;" + target.toASCIIString() + "\033\\" + text + "\033]8;;\033\\";
        }
    };

    /** Something that is not the bot's. */
    String aside(String text) {
        return "· " + text;
    }

    abstract String strong(String text);

    abstract String key(String text);

    abstract String link(String text, URI target);
}
