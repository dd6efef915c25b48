package io.shelftalker.core.delivery;

/** What goes first when not everything can go at once. */
public enum Priority {
    /** An answer to somebody who waits for it. */
    REPLY,
    /** Something that a person asked to be told. */
    NOTICE,
    /** Something that can come a little later. */
    DIGEST;

    static Priority of(int number) {
        return values()[number];
    }
}
