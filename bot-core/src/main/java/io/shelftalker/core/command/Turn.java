package io.shelftalker.core.command;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.workspace.Actor;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * One call of a command: who asks, where, with what, and the transaction it is answered in.
 *
 * @param handle the turn's transaction, in which the actor's workspace is set; database work only
 * @param asked whether a question of the bot was open, which this turn ends
 * @param pressed whether a button called it or a link of ours, so that its arguments are ours; the answer may take the
 *     place of the message that has the button
 * @param next what the same person has said since in plain words, where it waits behind this: an answer that its own would
 *     make needless need not be given
 */
public record Turn(
        Handle handle,
        Actor actor,
        Account account,
        ConversationId conversation,
        ChatKind kind,
        Arguments arguments,
        boolean asked,
        boolean pressed,
        Optional<String> next) {
    /** The same turn, called with something else. */
    public Turn with(Arguments others) {
        return new Turn(handle, actor, account, conversation, kind, others, asked, pressed, next);
    }
}
