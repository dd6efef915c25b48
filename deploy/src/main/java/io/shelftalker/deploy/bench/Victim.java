package io.shelftalker.deploy.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** The application in a process of its own, to be killed: for the bench and for tests. */
public final class Victim {
    private final Process process;

    private Victim(Process process) {
        this.process = process;
    }

    static Victim start(Path directory, URI telegram, String token) throws IOException {
        return start(directory, telegram, token, Map.of());
    }

    /**
     * Starts it serving; back at once, before it serves.
     *
     * @param more further environment variables
     */
    public static Victim start(Path directory, URI telegram, String token, Map<String, String> more)
            throws IOException {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("SHELFTALKER_HTTP_HOST", "127.0.0.1");
        environment.put("SHELFTALKER_HTTP_PORT", Integer.toString(FreePort.find()));
        environment.put("SHELFTALKER_TELEGRAM_TOKEN", token);
        environment.put("SHELFTALKER_TELEGRAM_API_URL", telegram.toString());
        return start(directory, environment, "serve");
    }

    /** Starts it with arguments of the command line; what it writes goes to {@code victim.log}. */
    public static Victim start(Path directory, Map<String, String> environment, String... arguments)
            throws IOException {
        File log = directory.resolve("victim.log").toFile();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "io.shelftalker.deploy.Application"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().put("SHELFTALKER_DATA_DIR", directory.toString());
        builder.environment().putAll(environment);
        return new Victim(builder.start());
    }

    /** Waits until it ends by itself. @return what it exits with; empty if it goes on for longer than that */
    public OptionalInt await(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)
                ? OptionalInt.of(process.exitValue())
                : OptionalInt.empty();
    }

    /** Ends it as a power cut would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
