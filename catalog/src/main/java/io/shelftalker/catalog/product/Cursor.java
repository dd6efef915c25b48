package io.shelftalker.catalog.product;

/**
 * A place in the event log: everything up to it has been read.
 *
 * @param transaction number of the PostgreSQL transaction that wrote the event, since ids alone do not follow commits
 * @param id the event within it
 */
public record Cursor(long transaction, long id) {
    /** Before everything. */
    public static final Cursor START = new Cursor(0, 0);
}
