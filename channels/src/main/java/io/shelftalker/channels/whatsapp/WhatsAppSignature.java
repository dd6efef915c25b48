package io.shelftalker.channels.whatsapp;

import io.shelftalker.channels.Hmac;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a post comes from Twilio (twilio.com/docs/usage/webhooks/webhooks-security). What is signed is the address as it
 * was configured with Twilio: what the call itself says of its host proves nothing.
 *
 * @param url the address, with its query if it has one
 */
record WhatsAppSignature(String authToken, String url) {
    static final String HEADER = "X-Twilio-Signature";

    private static final Pattern BODY_HASH = Pattern.compile("[?&]bodySHA256=([0-9a-fA-F]{64})(&|$)");

    /** For a form: its fields are signed with the address. */
    boolean holds(@Nullable String signature, Map<String, String> fields) {
        StringBuilder signed = new StringBuilder(url);
        new TreeMap<>(fields).forEach((name, value) -> signed.append(name).append(value));
        return signature != null && isSame(signature, signed.toString());
    }

    /** For any other body: the address carries its hash, and is signed. */
    boolean holds(@Nullable String signature, byte[] body) {
        Matcher hash = BODY_HASH.matcher(url);
        return signature != null
                && hash.find()
                && MessageDigest.isEqual(HexFormat.of().parseHex(hash.group(1)), sha256(body))
                && isSame(signature, url);
    }

    private boolean isSame(String signature, String signed) {
        return Hmac.isSame(
                Base64.getEncoder().encodeToString(Hmac.sha1(authToken).of(signed)), signature);
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "WhatsAppSignature[" + url + "]";
    }
}
