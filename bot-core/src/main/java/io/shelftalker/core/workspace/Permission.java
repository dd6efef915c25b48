package io.shelftalker.core.workspace;

/** Something that not everybody may do. */
public enum Permission {
    /** Look at products. */
    BROWSE,
    /** Ask to be told of changes. */
    WATCH,
    /** See sources, runs and deliveries, and start runs. */
    OPERATE,
    /** Invite and remove people, add channel accounts. */
    ADMINISTER
}
