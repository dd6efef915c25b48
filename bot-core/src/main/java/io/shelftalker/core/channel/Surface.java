package io.shelftalker.core.channel;

/** Where on a platform something is shown or happens. */
public enum Surface {
    /** Among the messages of a chat. */
    MESSAGE,
    /** On the page that a person has for themselves with the bot. */
    HOME
}
