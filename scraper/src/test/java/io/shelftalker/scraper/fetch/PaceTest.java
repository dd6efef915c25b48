package io.shelftalker.scraper.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.function.IntPredicate;
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

    @Test
    void aFewRefusedPagesAmongManyDoNotSlowARun() {
        assertThat(run(240, page -> page % 20 == 0)).isLessThanOrEqualTo((240 + 12 * 4) * SECOND);
        assertThat(pace.isClosed()).isFalse();
    }

    @Test
    void refusedPagesThatStandTogetherAreNotFeltForLong() {
        assertThat(run(240, page -> page < 18 && page % 3 < 2)).isLessThanOrEqualTo((240 + 12 * 4) * SECOND);
        assertThat(pace.isClosed()).isFalse();
        assertThat(pace.delay()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void pagesThatFailHoweverOftenTheyAreAskedForDoNotStarveARun() {
        assertThat(run(264, page -> page % 22 < 3)).isLessThan(10 * 60 * SECOND);
        assertThat(pace.isClosed()).isFalse();
    }

    @Test
    void aHostThatRefusesEverythingIsLeftAloneWithinMinutes() {
        assertThat(run(1_000, page -> true)).isLessThan(5 * 60 * SECOND);
        assertThat(pace.isClosed()).isTrue();
    }

    @Test
    void aHostThatRefusesMostIsLeftAloneWithinMinutes() {
        assertThat(run(10_000, page -> page % 3 < 2)).isLessThan(10 * 60 * SECOND);
        assertThat(pace.isClosed()).isTrue();
    }

    @Test
    void neverWaitsLongerThanItsPatience() {
        Pace hurried =
                new Pace(new Politeness(Duration.ofSeconds(1), 2, Duration.ofSeconds(4), Duration.ofSeconds(5)), 0);
        for (int request = 0; request < 5; request++) {
            hurried.pushedBack(request, request, Optional.empty());
        }
        assertThat(hurried.pausedUntil()).isLessThan(6 * SECOND);
        assertThat(hurried.delay()).isLessThanOrEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void isNeverSlowerThanSixteenfoldAndSoonAsFastAsBefore() {
        for (int request = 0; request < 60; request++) {
            pace.pushedBack(2L * request, 2L * request, Optional.empty());
            pace.answered();
            pace.pushedBack(2L * request + 1, 2L * request + 1, Optional.empty());
            pace.answered();
        }
        assertThat(pace.delay()).isLessThanOrEqualTo(Duration.ofSeconds(16));
        for (int page = 0; page < 10; page++) {
            pace.answered();
        }
        assertThat(pace.delay()).isEqualTo(Duration.ofSeconds(1));
    }

    /** Asks for pages one after the other, each in no time. @return when the run is over */
    private long run(int pages, IntPredicate refused) {
        long now = 0;
        for (int page = 0; page < pages && !pace.isClosed(); page++) {
            now = Math.max(pace.turn(now), pace.pausedUntil());
            if (refused.test(page)) {
                pace.refused(now, now);
            } else {
                pace.answered();
            }
        }
        return now;
    }
}
