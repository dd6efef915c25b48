package io.shelftalker.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.deploy.bench.ChaosBench;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The application is killed while it tells people what has happened, and answers. */
@Tag("slow")
class KillsTest {
    private static final int KILLS = 4;

    @TempDir
    private Path directory;

    /** @param replicas how many run over one database; the oldest is killed */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void losesNothingWhenItIsKilled(int replicas) throws IOException, InterruptedException {
        ChaosBench.Toll toll = new ChaosBench(replicas, KILLS, 400, 5).run(directory);

        assertThat(toll.lostMessages()).isZero();
        assertThat(toll.lostAnswers()).isZero();
        assertThat(toll.repeatedMessages()).isLessThanOrEqualTo(KILLS * ChaosBench.MOST_AT_ONCE);
        assertThat(toll.repeatedAnswers()).isLessThanOrEqualTo(KILLS * ChaosBench.MOST_AT_ONCE);
    }
}
