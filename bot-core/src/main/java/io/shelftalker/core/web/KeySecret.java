package io.shelftalker.core.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * The text of an API key: {@code st_}, a part by which it is found, 190 random bits, and a checksum, by which scanners of
 * leaked secrets know it and most of what is no key is refused without asking the database.
 */
final class KeySecret {
    static final String PREFIX = "st_";

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int HANDLE = 10;
    private static final int RANDOM = 32;
    private static final int CHECK = 6;
    private static final Pattern FORM = Pattern.compile(PREFIX + "(?<handle>[0-9A-Za-z]{" + HANDLE + "})[0-9A-Za-z]{"
            + RANDOM + "}(?<check>[0-9A-Za-z]{" + CHECK + "})");

    private final String text;
    private final String handle;

    private KeySecret(String text, String handle) {
        this.text = text;
        this.handle = handle;
    }

    static KeySecret make(SecureRandom random) {
        String drawn = random.ints(HANDLE + RANDOM, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining());
        String unchecked = PREFIX + drawn;
        return new KeySecret(unchecked + check(unchecked), drawn.substring(0, HANDLE));
    }

    /** Empty where it is no key that was ever made. */
    static Optional<KeySecret> read(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() && check(text.substring(0, text.length() - CHECK)).equals(form.group("check"))
                ? Optional.of(new KeySecret(text, form.group("handle")))
                : Optional.empty();
    }

    /** What was drawn at random needs no slow hash. */
    static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String text() {
        return text;
    }

    String handle() {
        return handle;
    }

    byte[] hash() {
        return hash(text);
    }

    /** As it is shown after the first time. */
    static String shown(String handle) {
        return PREFIX + handle + "…";
    }

    @Override
    public String toString() {
        return shown(handle);
    }

    private static String check(String unchecked) {
        CRC32 sum = new CRC32();
        sum.update(unchecked.getBytes(StandardCharsets.UTF_8));
        StringBuilder digits = new StringBuilder();
        for (long rest = sum.getValue(); digits.length() < CHECK; rest /= ALPHABET.length()) {
            digits.append(ALPHABET.charAt((int) (rest % ALPHABET.length())));
        }
        return digits.reverse().toString();
    }
}
