package io.shelftalker.core.secret;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.KmsEnvelopeAead;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * Seals and opens secrets: each is encrypted under a key of its own, and that key under the master key (AES-256-GCM both).
 * Threads share it.
 */
public final class Vault {
    private final Aead envelope;

    /** @param masterKey one key or several, separated by commas: the first seals, each opens */
    public static Vault under(String masterKey) {
        return new Vault(MasterKeys.of(masterKey));
    }

    Vault(MasterKeys keys) {
        try {
            AeadConfig.register();
            envelope = KmsEnvelopeAead.create(
                    parameters(AesGcmParameters.Variant.NO_PREFIX),
                    keyset(keys.derived()).getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Secrets cannot be sealed on this Java runtime", failure);
        }
    }

    public byte[] seal(Place place, String secret) {
        try {
            return envelope.encrypt(secret.getBytes(StandardCharsets.UTF_8), place.associated());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A secret of " + place + " cannot be sealed", failure);
        }
    }

    /** @throws UnopenedSecret if it was sealed under another master key or for another place, or is damaged */
    public String open(Place place, byte[] sealed) {
        try {
            return new String(envelope.decrypt(sealed, place.associated()), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException failure) {
            throw new UnopenedSecret(place, failure);
        }
    }

    private static KeysetHandle keyset(List<byte[]> keys) throws GeneralSecurityException {
        KeysetHandle.Builder handle = KeysetHandle.newBuilder();
        for (byte[] key : keys) {
            KeysetHandle.Builder.Entry entry = KeysetHandle.importKey(key(key));
            handle.addEntry(key == keys.getFirst() ? entry.makePrimary() : entry);
        }
        return handle.build();
    }

    /** What is sealed names its key by four bytes, taken from the key itself: each process must come to the same. */
    @AccessesPartialKey
    private static AesGcmKey key(byte[] key) throws GeneralSecurityException {
        return AesGcmKey.builder()
                .setParameters(parameters(AesGcmParameters.Variant.TINK))
                .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                .setIdRequirement(MasterKeys.id(key))
                .build();
    }

    private static AesGcmParameters parameters(AesGcmParameters.Variant variant) throws GeneralSecurityException {
        return AesGcmParameters.builder()
                .setKeySizeBytes(32)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(variant)
                .build();
    }
}
