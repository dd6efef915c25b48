package io.shelftalker.core.conversation;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Prompt;
import io.shelftalker.core.workspace.Actor;
import io.shelftalker.core.workspace.ContactId;
import java.util.Optional;

/**
 * How things stand in a conversation when a turn begins.
 *
 * @param prompt the question that is open for whoever takes this turn
 * @param lapsed the question that they were asked too long ago
 * @param asked whom the message was for that is {@code shown}
 * @param shown the message whose button was pressed or whose form was filled in, if it is a known one
 * @param silent whether nothing is sent there at the moment
 * @param next what the same person has done since, where it waits behind this
 * @param home whose page this conversation fills, by the platform's id of the person
 */
record Standing(
        Account account,
        ConversationId conversation,
        ChatKind kind,
        Actor actor,
        Optional<Prompt> prompt,
        Optional<Prompt> lapsed,
        Optional<Reply> shown,
        Optional<ContactId> asked,
        boolean silent,
        Optional<String> home,
        Optional<Inbound> next) {
    /** The same with another message that is answered. @param whom whom it was for */
    Standing showing(Reply message, Optional<ContactId> whom) {
        return new Standing(
                account, conversation, kind, actor, prompt, lapsed, Optional.of(message), whom, silent, home, next);
    }

    Standing followedBy(Optional<Inbound> inbound) {
        return new Standing(account, conversation, kind, actor, prompt, lapsed, shown, asked, silent, home, inbound);
    }
}
