package io.shelftalker.core.delivery;

import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.workspace.WorkspaceId;
import java.time.Duration;

/**
 * An outgoing row that this process alone may send, until its lease ends.
 *
 * @param fence which claim of the row this is: an outcome under an older one is not written
 * @param unknowns how often its sending ended without an answer
 * @param delay how long after the claim its turn comes
 */
public record Claimed(
        long id,
        WorkspaceId workspace,
        AccountId account,
        ConversationId conversation,
        Priority priority,
        long fence,
        int attempts,
        int unknowns,
        Duration delay,
        Outgoing message) {}
