package io.shelftalker.deploy.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The application in a process of its own, serving, to be killed: for the bench and for tests. */
public final class Victim {
    private final Process process;

    private Victim(Process process) {
        this.process = process;
    }

    static Victim start(Path directory, URI telegram, String token) throws IOException {
        return start(directory, telegram, token, Map.of());
    }

    /**
     * Starts it; back at once, before it serves.
     *
     * @param more further environment variables
     */
    public static Victim start(Path directory, URI telegram, String token, Map<String, String> more)
            throws IOException {
        File log = directory.resolve("victim.log").toFile();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.shelftalker.deploy.Application",
                        "serve"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment()
                .putAll(Map.of(
                        "SHELFTALKER_DATA_DIR", directory.toString(),
                        "SHELFTALKER_HTTP_HOST", "127.0.0.1",
                        "SHELFTALKER_HTTP_PORT", Integer.toString(FreePort.find()),
                        "SHELFTALKER_TELEGRAM_TOKEN", token,
                        "SHELFTALKER_TELEGRAM_API_URL", telegram.toString()));
        builder.environment().putAll(more);
        return new Victim(builder.start());
    }

    /** Ends it as a power cut would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
