package io.shelftalker.testkit.shop;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** The bytes of an answer: what is its own, and an ending that it shares with others. */
final class Body {
    static final Body EMPTY = new Body(new byte[0], Ending.NONE);

    private final byte[] front;
    private final Ending ending;

    private Body(byte[] front, Ending ending) {
        this.front = front;
        this.ending = ending;
    }

    static Body of(byte[] bytes) {
        return new Body(bytes, Ending.NONE);
    }

    static Body of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static Body of(String text, Ending ending) {
        return new Body(text.getBytes(StandardCharsets.UTF_8), ending);
    }

    byte[] plain() {
        var whole = Arrays.copyOf(front, front.length + ending.plain().length);
        System.arraycopy(ending.plain(), 0, whole, front.length, ending.plain().length);
        return whole;
    }

    byte[] gzipped() {
        var crc = new CRC32();
        crc.update(front);
        crc.update(ending.plain());
        var out = new ByteArrayOutputStream(front.length / 2 + ending.deflated().length + 32);
        out.writeBytes(Deflation.header());
        out.writeBytes(Deflation.deflate(front, Deflater.BEST_SPEED, false));
        out.writeBytes(ending.deflated());
        out.writeBytes(Deflation.trailer(crc.getValue(), (long) front.length + ending.plain().length));
        return out.toByteArray();
    }

    /** A weak tag, as the same page is also sent compressed (RFC 9110, 8.8.1). */
    String tag() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(front);
            return "W/\"" + HexFormat.of().formatHex(digest, 0, 8) + "-" + ending.plain().length + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
