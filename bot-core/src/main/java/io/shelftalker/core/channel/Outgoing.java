package io.shelftalker.core.channel;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A message on its way to a chat.
 *
 * @param idempotencyKey the same for every attempt at this message
 * @param token the opaque beginning of its buttons' tokens
 * @param replaces the platform's id of the message it takes the place of, where the channel can edit; of whose page it is,
 *     on a page
 * @param surface where it is shown
 * @param trigger what lets a form open, for some seconds
 * @param begun the platform's ids of the messages that earlier attempts have sent of it, whichever process made them
 */
public record Outgoing(
        Address address,
        Reply reply,
        Locale locale,
        ZoneId zone,
        String idempotencyKey,
        String token,
        Optional<String> replaces,
        Surface surface,
        Optional<String> trigger,
        List<String> begun) {

    /** A message among others. */
    public Outgoing(
            Address address,
            Reply reply,
            Locale locale,
            ZoneId zone,
            String idempotencyKey,
            String token,
            Optional<String> replaces) {
        this(
                address,
                reply,
                locale,
                zone,
                idempotencyKey,
                token,
                replaces,
                Surface.MESSAGE,
                Optional.empty(),
                List.of());
    }

    /** The same message with other content. */
    public Outgoing saying(Reply other) {
        return new Outgoing(address, other, locale, zone, idempotencyKey, token, replaces, surface, trigger, begun);
    }

    /** The same message, of which something was sent before. */
    public Outgoing goingOnAfter(List<String> messages) {
        return new Outgoing(address, reply, locale, zone, idempotencyKey, token, replaces, surface, trigger, messages);
    }

    /** What a button carries: at most 64 ASCII characters. */
    public String token(int index) {
        return token + ":" + index;
    }

    /**
     * What a button carries that asks for what had no room.
     *
     * @param position of the first action that had none, counted over all of them; 0 asks for the whole reply
     */
    public String more(int position) {
        return token + ":" + Continuation.mark(position);
    }
}
