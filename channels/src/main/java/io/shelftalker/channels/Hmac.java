package io.shelftalker.channels;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs under a secret (RFC 2104), and says in constant time whether a signature is of it. */
public final class Hmac {
    private final SecretKeySpec key;

    private Hmac(byte[] secret, String algorithm) {
        this.key = new SecretKeySpec(secret, algorithm);
    }

    public static Hmac sha256(String secret) {
        return new Hmac(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** For those who ask for it still. */
    public static Hmac sha1(String secret) {
        return new Hmac(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1");
    }

    public byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Over all parts, one after the other. */
    public byte[] of(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no " + key.getAlgorithm(), impossible);
        }
    }

    public boolean holds(String text, byte[] signature) {
        return MessageDigest.isEqual(of(text), signature);
    }

    /** Whether two texts are the same, in constant time. */
    public static boolean isSame(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
