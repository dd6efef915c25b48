package io.shelftalker.scraper.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A browser as a child process, with a deadline, killed with all that it started. */
final class BrowserProcess {
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final Path program;
    private final Duration timeout;

    BrowserProcess(Path program, Duration timeout) {
        this.program = program;
        this.timeout = timeout;
    }

    Drawn run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            process.getOutputStream().close();
            Thread reading = Thread.ofVirtual().name("browser-output").start(() -> drain(process, output));
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Drawn.Failed("not drawn within " + timeout.toSeconds() + " s");
            }
            reading.join();
            return result(process.exitValue(), output);
        } finally {
            kill(process);
        }
    }

    private static Drawn result(int exit, ByteArrayOutputStream output) {
        if (exit != 0) {
            return new Drawn.Failed("the browser ended with status " + exit);
        }
        if (output.size() >= MOST_BYTES) {
            return new Drawn.Failed("a document of more than " + MOST_BYTES + " bytes");
        }
        String html = output.toString(StandardCharsets.UTF_8);
        return html.isBlank() ? new Drawn.Failed("the browser drew nothing") : new Drawn.Html(html);
    }

    private static void drain(Process process, ByteArrayOutputStream into) {
        byte[] buffer = new byte[16 * 1024];
        try (InputStream stream = process.getInputStream()) {
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                into.write(buffer, 0, Math.min(count, MOST_BYTES - into.size()));
            }
        } catch (IOException killed) {
            // Whoever killed it says why.
            return;
        }
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
