package io.shelftalker.deploy.demo;

import io.shelftalker.core.database.EmbeddedServer;
import io.shelftalker.deploy.start.Exit;
import io.shelftalker.deploy.start.Port;
import io.shelftalker.deploy.start.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a demo keeps: its database, its shop as it stands, and the port the shop is at, which is part of every URL. */
final class DemoDirectory implements AutoCloseable {
    private static final String MARK = "demo.lock";
    private static final int SHOP_PORT = 8090;

    private final Path path;
    private final FileChannel mark;

    private DemoDirectory(Path path, FileChannel mark) {
        this.path = path;
        this.mark = mark;
    }

    /**
     * Takes a directory for one demo.
     *
     * @param reset whether what an earlier demo left there is deleted
     * @throws Refused if another demo uses it, or it holds something else
     */
    static DemoDirectory take(Path directory, boolean reset) {
        Path path = directory.toAbsolutePath().normalize();
        try {
            refuseStrangers(path);
            Files.createDirectories(path);
            DemoDirectory taken = new DemoDirectory(path, lock(path));
            if (reset) {
                taken.empty();
            }
            return taken;
        } catch (IOException failure) {
            throw new Refused(Exit.FAILED, "The directory " + path + " cannot be used: " + failure.getMessage() + ".");
        }
    }

    Path path() {
        return path;
    }

    Path log() {
        return path.resolve("shelftalker.log");
    }

    Path shop() {
        return path.resolve("shop.json");
    }

    /**
     * The port that the shop was at before, or a free one that it is at from now on.
     *
     * @throws Refused if another program has taken it meanwhile
     */
    int shopPort() {
        Path file = path.resolve("shop.port");
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, Integer.toString(Port.firstFree("127.0.0.1", SHOP_PORT)));
            }
            int port = Integer.parseInt(Files.readString(file).strip());
            if (!Port.isFree("127.0.0.1", port)) {
                throw new Refused(
                        Exit.FAILED,
                        "Port " + port + ", where the sample shop of " + path
                                + " stands, is taken by another program. Stop it, or begin anew with --reset.");
            }
            return port;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            mark.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void refuseStrangers(Path path) throws IOException {
        if (Files.isDirectory(path) && !Files.exists(path.resolve(MARK)) && !isEmpty(path)) {
            throw new Refused(
                    Exit.USAGE, path + " is no directory of a demo: it holds other things. Give --data another one.");
        }
    }

    private static boolean isEmpty(Path path) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isEmpty();
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel mark = FileChannel.open(path.resolve(MARK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = mark.tryLock();
        if (lock == null) {
            mark.close();
            throw new Refused(Exit.FAILED, "Another demo runs in " + path + ". Stop it, or give --data another one.");
        }
        return mark;
    }

    private void empty() throws IOException {
        Path server = path.resolve("postgres");
        if (Files.exists(server.resolve("data/postmaster.pid"))) {
            // It may have outlived a demo that was killed: the last to leave stops it.
            EmbeddedServer.durable(server).close();
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(path) && !file.endsWith(MARK)) {
                    Files.delete(file);
                }
            }
        }
    }
}
