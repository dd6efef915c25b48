package io.shelftalker.core.conversation;

/** What became of an inbound at the door; in every case it is stored, committed and need not come again. */
public enum Taken {
    /** Answered in its own transaction. */
    ANSWERED,
    /** Waiting in its conversation's lane. */
    WAITING,
    /** Here before. */
    DUPLICATE
}
