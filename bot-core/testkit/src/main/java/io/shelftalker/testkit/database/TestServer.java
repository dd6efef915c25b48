package io.shelftalker.testkit.database;

import io.shelftalker.core.database.EmbeddedServer;
import java.nio.file.Path;

/** The server that all tests of a process share: quick, forgetful, stopped when the process ends. */
final class TestServer {
    private static final EmbeddedServer RUNNING = start();

    private TestServer() {}

    static EmbeddedServer running() {
        return RUNNING;
    }

    private static EmbeddedServer start() {
        EmbeddedServer server =
                EmbeddedServer.forgetful(Path.of("target", "postgres").toAbsolutePath());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }
}
