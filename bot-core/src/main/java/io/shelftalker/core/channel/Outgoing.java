package io.shelftalker.core.channel;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * A message on its way to a chat.
 *
 * @param idempotencyKey the same for every attempt at this message
 * @param token the opaque beginning of its buttons' tokens
 * @param replaces the platform's id of the message it takes the place of, where the channel can edit
 */
public record Outgoing(
        Address address,
        Reply reply,
        Locale locale,
        ZoneId zone,
        String idempotencyKey,
        String token,
        Optional<String> replaces) {

    /** What a button carries: at most 64 ASCII characters. */
    public String token(int index) {
        return token + ":" + index;
    }
}
