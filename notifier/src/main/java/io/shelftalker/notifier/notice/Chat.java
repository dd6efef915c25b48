package io.shelftalker.notifier.notice;

import io.shelftalker.core.channel.ConversationId;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What one chat has to be told.
 *
 * @param language of whoever began to watch first, in a group
 * @param home whose page it fills, by the platform's id of the person
 * @param pending oldest first
 */
record Chat(ConversationId conversation, Locale language, ZoneId zone, Optional<String> home, List<Pending> pending) {
    Chat {
        pending = List.copyOf(pending);
    }

    /** The same with other things to tell. */
    Chat with(List<Pending> others) {
        return new Chat(conversation, language, zone, home, others);
    }
}
