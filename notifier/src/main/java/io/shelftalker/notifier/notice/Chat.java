package io.shelftalker.notifier.notice;

import io.shelftalker.core.channel.ConversationId;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * What one chat has to be told.
 *
 * @param language of whoever began to watch first, in a group
 * @param pending oldest first, never empty
 */
record Chat(ConversationId conversation, Locale language, ZoneId zone, List<Pending> pending) {
    Chat {
        pending = List.copyOf(pending);
    }
}
