package io.shelftalker.testkit.shop;

import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;

/** The last bytes of many pages, the same in all of them, compressed once. */
final class Ending {
    static final Ending NONE = new Ending("");

    private final byte[] plain;
    private final byte[] deflated;

    Ending(String text) {
        plain = text.getBytes(StandardCharsets.UTF_8);
        deflated = Deflation.deflate(plain, Deflater.BEST_COMPRESSION, true);
    }

    byte[] plain() {
        return plain;
    }

    /** Raw deflate blocks that close a stream, without references to what went before. */
    byte[] deflated() {
        return deflated;
    }
}
