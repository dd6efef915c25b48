package io.shelftalker.channels.whatsapp;

import io.shelftalker.channels.PlainText;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Inbound.Envelope;
import io.shelftalker.core.channel.Sender;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what Twilio posts of incoming messages (twilio.com/docs/messaging/guides/webhook-request).
 *
 * @param account whose messages these are
 */
record WhatsAppUpdates(AccountId account) {
    private static final int HASH = 16;

    Optional<Inbound> read(Map<String, String> form, Instant received) {
        String from = field(form, "From");
        String sid = field(form, "MessageSid");
        if (!from.startsWith("whatsapp:") || sid.isEmpty() || isNoMessage(form)) {
            return Optional.empty();
        }
        Envelope envelope = new Envelope(account, sid, from, ChatKind.PRIVATE, sender(form, from), received);
        String tapped = Stream.of("ButtonPayload", "ListId")
                .map(name -> field(form, name))
                .filter(payload -> !payload.isEmpty())
                .findFirst()
                .orElse("");
        return Optional.of(
                tapped.isEmpty()
                        ? new Inbound.Said(envelope, text(form))
                        : new Inbound.Pressed(envelope, tapped, message(form)));
    }

    /** Reactions and the like say nothing. */
    private static boolean isNoMessage(Map<String, String> form) {
        return field(form, "MessageType").equals("reaction");
    }

    /** What was written, also under a picture; a button of a template has no payload but its words. */
    private static String text(Map<String, String> form) {
        String body = field(form, "Body");
        return body.isEmpty() ? field(form, "ButtonText") : body;
    }

    private static Optional<String> message(Map<String, String> form) {
        return Optional.of(field(form, "OriginalRepliedMessageSid")).filter(sid -> !sid.isEmpty());
    }

    private static Sender sender(Map<String, String> form, String from) {
        String name = field(form, "ProfileName");
        return new Sender(person(form, from), PlainText.isBlank(name) ? "WhatsApp" : name, CallingCodes.language(from));
    }

    /**
     * A number may be given to somebody else, and may be absent, so that nobody is known by it: what is kept is a digest of
     * the address, be that a number or an id.
     */
    private static String person(Map<String, String> form, String from) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((field(form, "AccountSid") + " " + from).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, HASH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String field(Map<String, String> form, String name) {
        return PlainText.clean(form.getOrDefault(name, "")).strip();
    }
}
