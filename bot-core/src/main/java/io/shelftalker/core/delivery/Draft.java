package io.shelftalker.core.delivery;

import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.workspace.ContactId;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * A message to be sent, as its cause writes it.
 *
 * @param contact whom it is for; absent for a whole group
 * @param key what makes it the same message however often it is written, unique in the workspace
 * @param replaces the platform's id of a message whose place it takes
 */
public record Draft(
        ConversationId conversation,
        Optional<ContactId> contact,
        String key,
        Priority priority,
        Reply reply,
        Locale language,
        ZoneId zone,
        Optional<String> replaces) {}
