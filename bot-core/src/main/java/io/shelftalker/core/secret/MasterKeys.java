package io.shelftalker.core.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * What all secrets are sealed under: the first of them seals, each of them opens, so that a new one can be put before the
 * old.
 */
final class MasterKeys {
    private static final int SHORTEST = 16;
    private static final int BYTES = 32;
    private static final byte[] PURPOSE = "shelftalker secrets".getBytes(StandardCharsets.UTF_8);

    private final List<String> texts;

    private MasterKeys(List<String> texts) {
        this.texts = texts;
    }

    /**
     * Keys as they are configured, separated by commas.
     *
     * @throws IllegalArgumentException if one of them is too short to guard anything
     */
    static MasterKeys of(String configured) {
        List<String> texts = Arrays.stream(configured.split(",", -1))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        if (texts.isEmpty() || texts.stream().anyMatch(text -> text.length() < SHORTEST)) {
            throw new IllegalArgumentException("shelftalker.master-key must have at least " + SHORTEST
                    + " characters. Make one with 'openssl rand -base64 32' and keep it; to replace one, set NEW,OLD.");
        }
        return new MasterKeys(texts);
    }

    /** Each key's 32 bytes, the sealing one first. */
    List<byte[]> derived() {
        return texts.stream().map(MasterKeys::derive).toList();
    }

    /** A short name of a key, the same in every process, which tells nothing about it. */
    static int id(byte[] key) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(key))
                    .getInt();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }

    /** People set texts of any length; HKDF (RFC 5869) makes keys of them. */
    private static byte[] derive(String text) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(text.getBytes(StandardCharsets.UTF_8))
                            .thenExpand(PURPOSE, BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java runtime has HKDF-SHA256", impossible);
        }
    }
}
