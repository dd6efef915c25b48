package io.shelftalker.channels.widget;

import io.shelftalker.core.database.DatabaseAway;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A visitor's event stream as bytes: what has changed, and a comment now and then so that proxies keep it open. Reading
 * waits until there is something to say; it ends when its time is over, when it is closed, or when what has changed cannot
 * be found out: the browser comes back for it, from the last event that it has seen.
 */
final class WidgetStream extends InputStream {
    private static final Logger log = LoggerFactory.getLogger(WidgetStream.class);
    private static final long QUIET = Duration.ofSeconds(15).toNanos();

    private final LongFunction<EventText> changes;
    private final Consumer<WidgetStream> onClose;
    private final long ends;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private byte[] text;
    private int read;
    private boolean news = true;
    private boolean closed;
    private volatile long seen;

    /**
     * @param changes what has changed since an event
     * @param greeting what it begins with
     * @param life how long it may last
     */
    WidgetStream(LongFunction<EventText> changes, EventText greeting, Duration life, Consumer<WidgetStream> onClose) {
        this.changes = changes;
        this.seen = greeting.last();
        this.text = greeting.bytes();
        this.ends = System.nanoTime() + life.toNanos();
        this.onClose = onClose;
    }

    /** The last event that was written out. */
    long seen() {
        return seen;
    }

    /** Something has changed. */
    void wake() {
        lock.lock();
        try {
            news = true;
            woken.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        while (read == text.length) {
            if (!waits() || !writes()) {
                close();
                return -1;
            }
        }
        int count = Math.min(length, text.length - read);
        System.arraycopy(text, read, into, offset, count);
        read += count;
        return count;
    }

    /** Without waiting, so that whoever copies it sends on what there is. */
    @Override
    public int available() {
        return text.length - read;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            woken.signal();
        } finally {
            lock.unlock();
        }
        onClose.accept(this);
    }

    /** Until something has changed or it has been quiet for long; false when the stream is over. */
    private boolean waits() {
        lock.lock();
        try {
            long left = Math.min(QUIET, ends - System.nanoTime());
            while (!news && !closed && left > 0) {
                left = woken.awaitNanos(left);
            }
            return !closed && System.nanoTime() < ends;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** False when there is no way to know what to write. Whoever copies the stream would swallow an exception. */
    private boolean writes() {
        try {
            EventText next = takeNews() ? changes.apply(seen) : EventText.quiet(seen);
            text = next.bytes();
            read = 0;
            seen = next.last();
            return true;
        } catch (DatabaseAway away) {
            log.warn("A visitor's stream ends, to come again: {}", away.getMessage());
        } catch (RuntimeException failure) {
            log.error("A visitor's stream ends, to come again", failure);
        }
        return false;
    }

    private boolean takeNews() {
        lock.lock();
        try {
            boolean had = news;
            news = false;
            return had;
        } finally {
            lock.unlock();
        }
    }
}
