package io.shelftalker.core.egress;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** A stream that ends with {@link TooLarge} once it has given more bytes than its budget. */
public final class BoundedStream extends FilterInputStream {
    private static final long SMALL = 1024 * 1024;

    private final long limit;
    private long read;

    private BoundedStream(InputStream source, long limit) {
        super(source);
        this.limit = limit;
    }

    /** A budget was overrun. */
    public static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge(String message) {
            super(message);
        }
    }

    /** The bytes as sent, within a budget. */
    public static BoundedStream wire(InputStream source, Budget budget) {
        return new BoundedStream(source, budget.wireBytes());
    }

    /** The content of a gzip stream, within a budget of bytes and of their ratio to the bytes sent. */
    public static InputStream gunzip(InputStream source, Budget budget) throws IOException {
        BoundedStream wire = wire(source, budget);
        return new Inflated(new GZIPInputStream(wire, 16 * 1024), wire, budget);
    }

    /** The content of a zlib stream, likewise. */
    static InputStream inflate(InputStream source, Budget budget) {
        BoundedStream wire = wire(source, budget);
        return new Inflated(new InflaterInputStream(wire), wire, budget);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int bytes) throws TooLarge {
        read += bytes;
        if (read > limit) {
            throw new TooLarge("more than " + limit + " bytes");
        }
    }

    private static final class Inflated extends FilterInputStream {
        private final BoundedStream wire;
        private final Budget budget;
        private long inflated;

        Inflated(InputStream content, BoundedStream wire, Budget budget) {
            super(content);
            this.wire = wire;
            this.budget = budget;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = super.read(into, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int bytes) throws TooLarge {
            inflated += bytes;
            if (inflated > budget.inflatedBytes()) {
                throw new TooLarge("more than " + budget.inflatedBytes() + " bytes once inflated");
            }
            if (inflated > SMALL && inflated > wire.read * budget.ratio()) {
                throw new TooLarge("inflates more than " + budget.ratio() + " times");
            }
        }
    }
}
