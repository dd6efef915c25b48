package io.shelftalker.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.deploy.bench.ChaosBench;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application is killed while it sends and answers. */
@Tag("slow")
class KillsTest {
    private static final int KILLS = 4;

    @TempDir
    private Path directory;

    @Test
    void losesNothingWhenItIsKilled() throws IOException, InterruptedException {
        ChaosBench.Toll toll = new ChaosBench(KILLS, 2_000, 5).run(directory);

        assertThat(toll.lostMessages()).isZero();
        assertThat(toll.lostAnswers()).isZero();
        assertThat(toll.repeatedMessages()).isLessThanOrEqualTo(KILLS * ChaosBench.MOST_AT_ONCE);
        assertThat(toll.repeatedAnswers()).isLessThanOrEqualTo(KILLS * ChaosBench.MOST_AT_ONCE);
    }
}
