package io.shelftalker.testkit.shop;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.Deflater;

/** The pieces of a gzip stream (RFC 1952), so that one can be put together from parts compressed earlier. */
final class Deflation {
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, 3};

    private Deflation() {}

    static byte[] header() {
        return HEADER.clone();
    }

    static byte[] trailer(long crc32, long length) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) crc32)
                .putInt((int) length)
                .array();
    }

    /** Raw deflate blocks that end on a byte: the last ones of a stream, or to be followed by more. */
    static byte[] deflate(byte[] plain, int level, boolean last) {
        try (var deflater = new Deflater(level, true)) {
            deflater.setInput(plain);
            if (last) {
                deflater.finish();
            }
            return drain(deflater, last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH, plain.length);
        }
    }

    private static byte[] drain(Deflater deflater, int flush, int length) {
        var out = new ByteArrayOutputStream(length / 3 + 64);
        var buffer = new byte[8192];
        var count = buffer.length;
        while (count == buffer.length || (flush == Deflater.NO_FLUSH && !deflater.finished())) {
            count = deflater.deflate(buffer, 0, buffer.length, flush);
            out.write(buffer, 0, count);
        }
        return out.toByteArray();
    }
}
