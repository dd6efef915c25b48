package io.shelftalker.channels.widget;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * What a shop's server says of who its visitor is.
 *
 * @param user the shop's own id of the person
 * @param name what to call them
 * @param nonce something that was never said before
 * @param issued seconds since 1970
 * @param signature HMAC-SHA256 over {@link #text}, in hexadecimal
 */
record Proof(String user, String name, String nonce, String issued, String signature) {
    static Proof of(JsonNode json) {
        return new Proof(
                json.path("user").asText(),
                json.path("name").asText(),
                json.path("nonce").asText(),
                json.path("issued").asText(),
                json.path("signature").asText());
    }

    /** Whether its parts are of the right form, so that none can be taken for another's. */
    boolean isWellFormed() {
        return user.matches("[^\\p{Cntrl}]{1,128}")
                && name.matches("[^\\p{Cntrl}]{0,80}")
                && nonce.matches("[A-Za-z0-9_-]{16,64}")
                && issued.matches("\\d{1,11}")
                && signature.matches("[0-9a-f]{64}");
    }

    /** What is signed: a line each. */
    String text(String bot) {
        return String.join("\n", bot, user, name, nonce, issued);
    }

    Instant issuedAt() {
        return Instant.ofEpochSecond(Long.parseLong(issued));
    }
}
