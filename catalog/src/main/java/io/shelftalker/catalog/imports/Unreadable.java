package io.shelftalker.catalog.imports;

/** A file that is not what it should be; its message says what is wrong and where. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    Unreadable(String message) {
        super(message);
    }
}
