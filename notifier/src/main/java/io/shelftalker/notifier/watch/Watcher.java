package io.shelftalker.notifier.watch;

import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.ContactId;

/** Somebody who watches, and the chat in which they are told. */
public record Watcher(ConversationId conversation, ContactId contact) {
    public static Watcher of(Turn turn) {
        return new Watcher(turn.conversation(), turn.actor().contact());
    }
}
