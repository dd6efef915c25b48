package io.shelftalker.channels.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Whether a post comes from Slack (docs.slack.dev/authentication/verifying-requests-from-slack). */
final class SlackSignature {
    static final String TIMESTAMP = "X-Slack-Request-Timestamp";
    static final String SIGNATURE = "X-Slack-Signature";

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] secret;

    SlackSignature(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
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
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            String expected = "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
            return MessageDigest.isEqual(
                    expected.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, impossible);
        }
    }
}
