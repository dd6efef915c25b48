package io.shelftalker.core.linking;

import io.shelftalker.core.channel.ConversationId;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * One of a person's chats.
 *
 * @param channel the platform's name
 * @param name what the person is called there
 * @param preferred whether they want to be told things there
 * @param silent whether nothing can be sent there at the moment
 * @param first the first of the person's chats
 * @param home whose page it fills, by the platform's id of the person
 */
public record LinkedChat(
        Seat seat,
        String channel,
        String name,
        boolean preferred,
        boolean silent,
        Locale language,
        ZoneId zone,
        ConversationId first,
        Optional<String> home) {
    public ConversationId conversation() {
        return seat.conversation();
    }
}
