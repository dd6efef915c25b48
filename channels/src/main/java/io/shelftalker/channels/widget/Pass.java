package io.shelftalker.channels.widget;

import java.time.Instant;

/**
 * What a browser shows to be let in.
 *
 * @param kind what it is good for
 * @param chat the visitor's conversation, and the visitor
 * @param name what to call them, empty if nobody has proved it
 * @param language BCP 47 tag of what the page speaks to them
 * @param origin the site for which it was given; it is good on no other
 */
record Pass(Kind kind, String chat, String name, String language, String origin, Instant expires) {
    /** Verified people's conversations; no visitor's id begins so. */
    private static final String VERIFIED = "user:";

    private static final String UNVERIFIED = "visitor:";

    /** What passes are good for. */
    enum Kind {
        /** Speaking and listening, for a short time. */
        SESSION,
        /** Being given a session again, for a long time. */
        VISITOR
    }

    static String chatOfVisitor(String random) {
        return UNVERIFIED + random;
    }

    static String chatOfUser(String user) {
        return VERIFIED + user;
    }

    boolean isVerified() {
        return chat.startsWith(VERIFIED);
    }

    Pass as(Kind other, Instant until) {
        return new Pass(other, chat, name, language, origin, until);
    }
}
