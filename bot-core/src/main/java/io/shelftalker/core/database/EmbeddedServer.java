package io.shelftalker.core.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own in a directory, shared by every process that uses the directory.
 *
 * <p>Whoever comes first starts it, whoever comes later attaches, and the last to leave stops it. When its users are
 * killed it stays, and the next one attaches to it; when it was killed itself, it recovers at the next start. It listens
 * on loopback only and asks for a password kept in the directory.
 */
public final class EmbeddedServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");
    private static final Map<String, String> FORGETFUL =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");

    private final ServerDirectory directory;
    private final Usage usage;
    private final int port;

    private EmbeddedServer(ServerDirectory directory, Usage usage, int port) {
        this.directory = directory;
        this.usage = usage;
        this.port = port;
    }

    /** Starts or attaches to the server of a directory; what it acknowledges survives a crash. */
    public static EmbeddedServer durable(Path directory) {
        return use(directory, DURABLE);
    }

    /** Starts or attaches to a server for tests, which is quicker and may forget when it is killed. */
    public static EmbeddedServer forgetful(Path directory) {
        return use(directory, FORGETFUL);
    }

    /** Where a database of this server is, for its superuser. */
    Endpoint endpoint(String database) {
        return new Endpoint("jdbc:postgresql://127.0.0.1:" + port + "/" + database, "postgres", directory.password());
    }

    /** The JDBC URL of a database of this server. */
    public String url(String database) {
        return endpoint(database).url();
    }

    /** The superuser's password. */
    public String password() {
        return directory.password();
    }

    /** The process that serves. */
    public ProcessHandle postmaster() {
        return directory.postmaster().orElseThrow().process();
    }

    /** Stops the server if nobody else uses it. */
    @Override
    public void close() {
        if (usage.leave()) {
            directory.stop(PATIENCE);
            log.info("Stopped the embedded PostgreSQL in {}", directory.path());
        }
    }

    private static EmbeddedServer use(Path path, Map<String, String> settings) {
        try {
            ServerDirectory directory = ServerDirectory.open(path);
            Usage usage = Usage.join(path);
            return usage.alone(() -> new EmbeddedServer(directory, usage, attachOrStart(directory, settings)));
        } catch (IOException failure) {
            throw new DatabaseUnusable(
                    "The embedded PostgreSQL in " + path + " cannot be started: " + failure.getMessage()
                            + ". Its log is " + path.resolve("server.log") + ".",
                    failure);
        }
    }

    private static int attachOrStart(ServerDirectory directory, Map<String, String> settings) throws IOException {
        if (directory.awaitRunning(PATIENCE)) {
            int port = directory.postmaster().orElseThrow().port();
            log.info("Attached to the embedded PostgreSQL in {} on port {}", directory.path(), port);
            return port;
        }
        directory.discardUnfinished();
        int port = freePort();
        start(directory, settings, port);
        directory.markFinished();
        log.info("Started the embedded PostgreSQL in {} on port {}", directory.path(), port);
        return port;
    }

    // The server is stopped by its last user, never through zonky's object, which would stop it with its first.
    @SuppressWarnings("resource")
    private static void start(ServerDirectory directory, Map<String, String> settings, int port) throws IOException {
        ProcessBuilder.Redirect logFile =
                ProcessBuilder.Redirect.appendTo(directory.logFile().toFile());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory.cluster())
                .setOverrideWorkingDirectory(directory.binaries().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setPort(port)
                .setConnectConfig("password", directory.password())
                .setOutputRedirector(logFile)
                .setErrorRedirector(logFile)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "120")
                // A first reading fills empty tables with thousands of rows: plans that were made for empty ones last
                // until the tables are looked at again, by default only each minute.
                .setServerConfig("autovacuum_naptime", "5s");
        settings.forEach(builder::setServerConfig);
        // Passed to initdb as --pwfile and so on: the password holds from the first moment.
        builder.setLocaleConfig("pwfile", directory.passwordFile().toString())
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8");
        Files.createDirectories(directory.binaries());
        builder.start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
