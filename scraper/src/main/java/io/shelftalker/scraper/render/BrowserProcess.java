package io.shelftalker.scraper.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A browser as a child process, with a deadline, ended with all that it started. It knows nothing of our environment, and
 * writes what it drew into a file: a pipe would stay open for as long as anything that it started holds it.
 *
 * @param home its only directory, which must exist
 */
record BrowserProcess(Path program, Duration timeout, Path home) {
    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final long LOOK_MILLIS = 20;
    private static final long DYING_MILLIS = 2_000;

    Drawn run(List<String> arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile(home, "drawn", ".html");
        Process process = start(arguments, output);
        Set<ProcessHandle> family = new HashSet<>();
        try {
            process.getOutputStream().close();
            return drawn(process, family, output);
        } finally {
            end(process, family);
        }
    }

    /** What a browser may know: where programs are, how to write, and a home of its own. */
    static Map<String, String> environment(Map<String, String> ours, Path home) {
        Map<String, String> its = new HashMap<>();
        its.put("PATH", ours.getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin"));
        its.put("LANG", ours.getOrDefault("LANG", "C.UTF-8"));
        its.put("HOME", home.toString());
        return its;
    }

    private Process start(List<String> arguments, Path output) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(output.toFile());
        Map<String, String> its = environment(builder.environment(), home);
        builder.environment().clear();
        builder.environment().putAll(its);
        return builder.start();
    }

    /** Waits for it, and meanwhile notes who it started: once it has ended, nobody can tell any more. */
    private Drawn drawn(Process process, Set<ProcessHandle> family, Path output)
            throws IOException, InterruptedException {
        long started = System.nanoTime();
        do {
            process.descendants().forEach(family::add);
            if (Files.size(output) > MOST_BYTES) {
                return tooLong();
            }
            if (System.nanoTime() - started > timeout.toNanos()) {
                return new Drawn.Failed("not drawn within " + timeout.toSeconds() + " s");
            }
        } while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS));
        return result(process.exitValue(), output);
    }

    private static Drawn result(int exit, Path output) throws IOException {
        if (exit != 0) {
            return new Drawn.Failed("the browser ended with status " + exit);
        }
        if (Files.size(output) > MOST_BYTES) {
            return tooLong();
        }
        String html = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
        return html.isBlank() ? new Drawn.Failed("the browser drew nothing") : new Drawn.Html(html);
    }

    private static Drawn tooLong() {
        return new Drawn.Failed("a document of more than " + MOST_BYTES + " bytes");
    }

    private static void end(Process process, Set<ProcessHandle> family) throws InterruptedException {
        process.descendants().forEach(family::add);
        family.forEach(each -> each.descendants().forEach(ProcessHandle::destroyForcibly));
        family.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor(DYING_MILLIS, TimeUnit.MILLISECONDS);
    }
}
