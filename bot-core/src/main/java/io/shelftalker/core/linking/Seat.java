package io.shelftalker.core.linking;

import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.ContactId;

/** Somebody in their private chat. */
public record Seat(ConversationId conversation, ContactId contact) {
    static Seat of(Turn turn) {
        return new Seat(turn.conversation(), turn.actor().contact());
    }
}
