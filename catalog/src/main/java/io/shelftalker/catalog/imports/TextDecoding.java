package io.shelftalker.catalog.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Finds the encoding of a text file: its mark says so, else it is UTF-8, else what spreadsheets on Windows write. */
final class TextDecoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 65_536;

    private TextDecoding() {}

    /** @param beginning the first bytes of a file, the more the surer */
    static Charset of(byte[] beginning) {
        if (startsWith(beginning, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(beginning, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return isUtf8(beginning) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    static int lookedAt() {
        return LOOKED_AT;
    }

    /** A character that is cut off at the end is no error. */
    private static boolean isUtf8(byte[] bytes) {
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        return !StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes), out, false)
                .isError();
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
