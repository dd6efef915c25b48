package io.shelftalker.core.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The files of an embedded server: its cluster, its password, its log, and what they tell of its process. */
record ServerDirectory(Path path) {

    /** @param port where it listens */
    record Postmaster(ProcessHandle process, int port) {}

    static ServerDirectory open(Path path) throws IOException {
        Files.createDirectories(path);
        ServerDirectory directory = new ServerDirectory(path);
        directory.keepPassword();
        return directory;
    }

    Path cluster() {
        return path.resolve("data");
    }

    Path binaries() {
        return path.resolve("binaries");
    }

    Path logFile() {
        return path.resolve("server.log");
    }

    Path passwordFile() {
        return path.resolve("password");
    }

    String password() {
        try {
            return Files.readString(passwordFile()).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The process that the cluster's pid file names, if it lives. */
    Optional<Postmaster> postmaster() {
        Path pidFile = cluster().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(pidFile);
            if (lines.size() < 4) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(ServerDirectory::isPostgres)
                    .map(process -> new Postmaster(
                            process, Integer.parseInt(lines.get(3).strip())));
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether a server runs here and lets us in, waiting for one that is starting, recovering or stopping. */
    boolean awaitRunning(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (postmaster().isPresent() && System.nanoTime() < deadline) {
            if (postmaster().filter(this::answers).isPresent()) {
                return true;
            }
            pause();
        }
        return false;
    }

    /** Removes a cluster whose making was interrupted: nothing was ever kept in it. */
    void discardUnfinished() throws IOException {
        if (Files.exists(finished()) || !Files.exists(cluster())) {
            return;
        }
        try (Stream<Path> files = Files.walk(cluster())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    void markFinished() throws IOException {
        if (!Files.exists(finished())) {
            Files.createFile(finished());
        }
    }

    /** Asks the server to end its sessions and stop, and waits until it has. */
    void stop(Duration patience) {
        postmaster().ifPresent(running -> {
            interrupt(running.process());
            try {
                running.process().onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException late) {
                throw new IllegalStateException("The embedded PostgreSQL in " + path + " does not stop", late);
            }
        });
    }

    // SIGINT is PostgreSQL's fast shutdown; the JDK itself can only send SIGTERM, which waits for every client.
    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException failure) {
            process.destroy();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Path finished() {
        return path.resolve("initialised");
    }

    private void keepPassword() throws IOException {
        if (Files.exists(passwordFile())) {
            return;
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Path fresh = Files.createTempFile(
                path,
                "password",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        Files.move(fresh, passwordFile());
    }

    private boolean answers(Postmaster running) {
        Endpoint endpoint =
                new Endpoint("jdbc:postgresql://127.0.0.1:" + running.port() + "/postgres", "postgres", password());
        try (Connection connection = DriverManager.getConnection(endpoint.url(), endpoint.credentials())) {
            return connection.isValid(5);
        } catch (SQLException refused) {
            return false;
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElse(true);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
