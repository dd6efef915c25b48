package io.shelftalker.channels.whatsapp;

/** Why somebody is not written to. */
enum Suppression {
    /** They said so: only they can take it back. */
    STOPPED,
    /** WhatsApp says that they do not want it; when they write again, they do. */
    BLOCKED
}
