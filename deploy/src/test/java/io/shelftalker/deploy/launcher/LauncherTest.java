package io.shelftalker.deploy.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.deploy.architecture.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a directory of its own, with a JDK that only writes down what it is asked to run. */
class LauncherTest {
    private static final Instant BUILT = Instant.parse("2026-01-05T10:00:00Z");
    private static final String JAVA = """
            #!/bin/sh
            how=plain
            for word in "$@"; do
              case $word in
                -XX:AOTCacheOutput=*) how=rehearsing made=${word#*=} ;;
                -XX:AOTCache=*) how=cached ;;
              esac
            done
            echo "$how" >>"$JAVA_HOME/runs"
            [ "$how" = rehearsing ] || exit 0
            [ -f "$JAVA_HOME/broken" ] && exit 1
            echo classes >"$made"
            """;

    @TempDir
    private Path root;

    private Path jar;
    private Path java;

    @BeforeEach
    void install() throws IOException {
        Files.copy(Sources.root().resolve("shelftalker"), root.resolve("shelftalker"));
        java = Files.createDirectories(root.resolve("target/jdk"));
        script("javac", "#!/bin/sh\n");
        script("java", JAVA);
        Files.writeString(java.resolve("release"), "JAVA_VERSION=\"25\"\n");
        jar = Files.createDirectories(root.resolve("deploy/target")).resolve("shelftalker.jar");
        built(BUILT);
    }

    @Test
    void rehearsesOnceWhereAJarHasNoCache() throws Exception {
        assertThat(start()).isZero();
        assertThat(start()).isZero();

        assertThat(runs()).containsExactly("rehearsing", "cached", "cached");
        assertThat(root.resolve("target/building")).doesNotExist();
    }

    @Test
    void rehearsesAgainForANewerJar() throws Exception {
        start();
        built(Instant.now().plusSeconds(5));
        start();

        assertThat(runs()).containsExactly("rehearsing", "cached", "rehearsing", "cached");
    }

    @Test
    void startsWithoutACacheThatCannotBeMadeAndTriesAgainForTheNextJar() throws Exception {
        Files.createFile(java.resolve("broken"));
        assertThat(start()).isZero();
        assertThat(start()).isZero();
        assertThat(runs()).containsExactly("rehearsing", "plain", "plain");

        Files.delete(java.resolve("broken"));
        built(Instant.now().plusSeconds(5));
        start();
        assertThat(runs()).endsWith("rehearsing", "cached");
        assertThat(jar.resolveSibling("shelftalker.aot.failed")).doesNotExist();
    }

    @Test
    void doesNotWaitForAnotherBuildOnlyToRehearse() throws Exception {
        building(ProcessHandle.current().pid());

        assertThat(start()).isZero();
        assertThat(runs()).containsExactly("plain");
    }

    @Test
    void rehearsesWhereWhoeverWasBuildingWasKilled() throws Exception {
        Process killed = new ProcessBuilder("true").start();
        killed.waitFor();
        building(killed.pid());

        assertThat(start()).isZero();
        assertThat(runs()).containsExactly("rehearsing", "cached");
    }

    private void building(long holder) throws IOException {
        Path lock = Files.createDirectories(root.resolve("target/building"));
        Files.writeString(lock.resolve("pid"), holder + "\n");
    }

    private void built(Instant when) throws IOException {
        Files.writeString(jar, "classes of " + when);
        Files.setLastModifiedTime(jar, FileTime.from(when));
    }

    private int start() throws IOException, InterruptedException {
        ProcessBuilder launcher =
                new ProcessBuilder("bash", root.resolve("shelftalker").toString(), "version");
        launcher.environment().put("JAVA_HOME", java.toString());
        Process process = launcher.redirectErrorStream(true)
                .redirectOutput(root.resolve("target/said").toFile())
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private List<String> runs() throws IOException {
        return Files.readAllLines(java.resolve("runs"));
    }

    private void script(String name, String text) throws IOException {
        Path file = Files.createDirectories(java.resolve("bin")).resolve(name);
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
