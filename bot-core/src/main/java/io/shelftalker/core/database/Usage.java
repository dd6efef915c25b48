package io.shelftalker.core.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Who uses a server directory at the moment, counted by file locks, which the system takes back from the killed. */
final class Usage {
    private final FileChannel users;
    private final FileChannel gate;
    private @Nullable FileLock mine;

    private Usage(FileChannel users, FileChannel gate, FileLock mine) {
        this.users = users;
        this.gate = gate;
        this.mine = mine;
    }

    /** Counts this process as a user. */
    static Usage join(Path directory) throws IOException {
        FileChannel users = open(directory.resolve("users.lock"));
        return new Usage(users, open(directory.resolve("start.lock")), users.lock(0, Long.MAX_VALUE, true));
    }

    /** Does work while no other process starts or stops the server. */
    <T> T alone(Work<T> work) throws IOException {
        try (FileLock held = gate.lock()) {
            return work.done();
        }
    }

    /** Stops counting this process; true if it was the last. */
    synchronized boolean leave() {
        try {
            if (mine == null) {
                return false;
            }
            mine.release();
            mine = null;
            return lastOne();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean lastOne() throws IOException {
        try (FileChannel closing = users;
                FileChannel alsoClosing = gate;
                FileLock everyone = users.tryLock()) {
            return everyone != null;
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Work that reads and writes files. */
    interface Work<T> {
        T done() throws IOException;
    }
}
