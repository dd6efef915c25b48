package io.shelftalker.core.channel;

/** What a person is in a group. */
public enum GroupRole {
    /** Runs it, alone or with others. */
    ADMIN,
    MEMBER,
    /** The platform does not say, or not now. */
    UNKNOWN
}
