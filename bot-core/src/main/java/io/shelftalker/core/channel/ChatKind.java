package io.shelftalker.core.channel;

/** Who reads a chat. */
public enum ChatKind {
    PRIVATE,
    GROUP
}
