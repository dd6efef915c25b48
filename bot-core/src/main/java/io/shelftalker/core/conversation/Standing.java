package io.shelftalker.core.conversation;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.command.Prompt;
import io.shelftalker.core.workspace.Actor;
import java.util.Optional;

/**
 * How things stand in a conversation when a turn begins.
 *
 * @param prompt the question that is open
 * @param menu the buttons of the message whose button was pressed, if the press is a known one
 * @param silent whether nothing is sent there at the moment
 */
record Standing(
        Account account,
        ConversationId conversation,
        ChatKind kind,
        Actor actor,
        Optional<Prompt> prompt,
        Optional<Menu> menu,
        boolean silent) {}
