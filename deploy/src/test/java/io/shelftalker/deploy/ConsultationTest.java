package io.shelftalker.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.deploy.settings.Settings;
import io.shelftalker.deploy.start.Exit;
import io.shelftalker.testkit.telegram.FakeTelegram;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code shelftalker doctor}, as an operator runs it. */
final class ConsultationTest {
    private static final String TOKEN = "4711:Test-Secret";

    private final FakeTelegram telegram = FakeTelegram.start();

    @TempDir
    private Path directory;

    @AfterEach
    void close() {
        telegram.close();
    }

    @Test
    void saysHowThingsAre() throws InterruptedException {
        telegram.bot(TOKEN, "shelf_test_bot");

        assertThat(lines(Exit.DONE))
                .anySatisfy(line -> assertThat(line).startsWith("✓ database:"))
                .anySatisfy(line ->
                        assertThat(line).startsWith("✓ telegram default:").contains("@shelf_test_bot"));
    }

    @Test
    void saysFirstWhatDoesNotWork() throws InterruptedException {
        assertThat(lines(Exit.FAILED)).first().satisfies(line -> assertThat(line)
                .startsWith("✗ telegram default:")
                .doesNotContain("Test-Secret"));
    }

    /** What it says, a finding and what to do about it on one line each. */
    private List<String> lines(Exit expected) throws InterruptedException {
        Settings settings = Settings.none()
                .with("data-dir", directory.toString())
                .with("telegram.api-url", telegram.uri().toString())
                .with("telegram.token", TOKEN);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(new Consultation(settings).run(new PrintStream(out, true, UTF_8)))
                .isEqualTo(expected);
        return out.toString(UTF_8).lines().toList();
    }
}
