package io.shelftalker.deploy.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.scraper.run.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ProgressLineTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private Instant now = Instant.EPOCH;

    @Test
    void drawsABarOverItselfOnATerminal() {
        ProgressLine line = line(true);
        line.moved(new Progress(12, 24, 3.4, 1, Optional.of(Duration.ofSeconds(75))));
        line.end();
        assertThat(text())
                .contains("\r\033[K[████████████░░░░░░░░░░░░] 12/24 pages · 3/s · 1 errors · 1:15 left")
                .endsWith("\r\033[K")
                .doesNotContain("\n");
    }

    @Test
    void writesALineEveryFiveSecondsElsewhereAndTheLastOneAlways() {
        ProgressLine line = line(false);
        for (int page = 1; page <= 24; page++) {
            line.moved(new Progress(page, 24, 1, 0, Optional.empty()));
            now = now.plusSeconds(1);
        }
        assertThat(text().lines().map(text -> text.substring(0, text.indexOf('/'))))
                .containsExactly("1", "6", "11", "16", "21", "24");
    }

    @Test
    void showsLongTimesInHours() {
        line(false).moved(new Progress(0, 100_000, 9, 0, Optional.of(Duration.ofSeconds(11_111))));
        assertThat(text()).contains("3:05:11 left");
    }

    @Test
    void saysAtOnceThatItWaitsAndCountsDown() {
        ProgressLine line = line(false);
        line.moved(new Progress(3, 24, 1, 0, Optional.empty()));
        for (int seconds = 44; seconds > 36; seconds--) {
            line.waits(Duration.ofSeconds(seconds));
            now = now.plusSeconds(1);
        }
        assertThat(text().lines().skip(1))
                .containsExactly(
                        "Another process works on this run. If it was killed, this one goes on in 44 s.",
                        "Another process works on this run. If it was killed, this one goes on in 39 s.");
    }

    private ProgressLine line(boolean terminal) {
        return new ProgressLine(new PrintStream(written, true, StandardCharsets.UTF_8), terminal, () -> now);
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
