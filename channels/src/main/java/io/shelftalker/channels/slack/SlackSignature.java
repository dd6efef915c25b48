package io.shelftalker.channels.slack;

import io.shelftalker.channels.Hmac;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Whether a post comes from Slack (docs.slack.dev/authentication/verifying-requests-from-slack). */
final class SlackSignature {
    static final String TIMESTAMP = "X-Slack-Request-Timestamp";
    static final String SIGNATURE = "X-Slack-Signature";

    private final Hmac hmac;

    SlackSignature(String secret) {
        this.hmac = Hmac.sha256(secret);
    }

    /**
     * Whether the signature is ours to believe.
     *
     * @param body as it came, before anything has read it
     */
    boolean holds(@Nullable String timestamp, @Nullable String signature, byte[] body, Instant now) {
        return timestamp != null
                && signature != null
                && isFresh(timestamp, now)
                && isSigned(timestamp, signature, body);
    }

    private static boolean isFresh(String timestamp, Instant now) {
        return timestamp.matches("\\d{1,12}")
                && Math.abs(now.getEpochSecond() - Long.parseLong(timestamp)) <= SlackProfile.SIGNATURE_AGE.value();
    }

    private boolean isSigned(String timestamp, String signature, byte[] body) {
        byte[] signed = hmac.of(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8), body);
        return Hmac.isSame("v0=" + HexFormat.of().formatHex(signed), signature);
    }
}
