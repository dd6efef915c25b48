package io.shelftalker.scraper.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = 1_000_000_000L;
    private final Pace pace =
            new Pace(new Politeness(Duration.ofSeconds(1), 2, Duration.ofSeconds(4), Duration.ofMinutes(2)), 0);

    @Test
    void keepsItsDelayBetweenTurns() {
        assertThat(pace.turn(0)).isZero();
        assertThat(pace.turn(0)).isEqualTo(SECOND);
        assertThat(pace.turn(10 * SECOND)).isEqualTo(10 * SECOND);
    }

    @Test
    void waitsLongerAfterEachPushBackAndRecovers() {
        pace.pushedBack(0, 0, Optional.empty());
        assertThat(pace.pausedUntil()).isEqualTo(4 * SECOND);
        pace.pushedBack(4 * SECOND, 4 * SECOND, Optional.empty());
        assertThat(pace.pausedUntil()).isEqualTo(12 * SECOND);
        assertThat(pace.turn(0)).isEqualTo(12 * SECOND);
        assertThat(pace.turn(0)).isEqualTo(16 * SECOND);
        for (int page = 0; page < 100; page++) {
            pace.answered();
        }
        pace.turn(100 * SECOND);
        assertThat(pace.turn(100 * SECOND)).isEqualTo(101 * SECOND);
    }

    @Test
    void comesBackWhenItWasAskedTo() {
        pace.pushedBack(0, 0, Optional.of(Duration.ofSeconds(60)));

        assertThat(pace.turn(SECOND)).isEqualTo(60 * SECOND);
        assertThat(pace.isClosed()).isFalse();
    }

    @Test
    void leavesAHostAloneThatAsksForTooLongAPause() {
        pace.pushedBack(0, 0, Optional.of(Duration.ofHours(1)));

        assertThat(pace.isClosed()).isTrue();
    }

    @Test
    void countsRequestsThatWereUnderWayTogetherOnce() {
        for (int request = 0; request < 20; request++) {
            pace.pushedBack(0, SECOND, Optional.empty());
        }
        assertThat(pace.isClosed()).isFalse();
    }

    @Test
    void leavesAHostAloneThatPushesBackAgainAndAgain() {
        for (int request = 0; request < 6; request++) {
            pace.pushedBack(request * SECOND, request * SECOND, Optional.empty());
        }
        assertThat(pace.isClosed()).isTrue();
    }
}
