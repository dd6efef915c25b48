package io.shelftalker.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronTest {
    // A Saturday.
    private static final Instant NOW = Instant.parse("2026-11-21T04:10:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0 * * * *        | 2026-11-21T05:00:00Z
                    */15 * * * *     | 2026-11-21T04:15:00Z
                    30 6 * * 1-5     | 2026-11-23T06:30:00Z
                    0 9 * * 0        | 2026-11-22T09:00:00Z
                    0 9 * * 7        | 2026-11-22T09:00:00Z
                    0 9 * * MON      | 2026-11-23T09:00:00Z
                    0 0 1 * *        | 2026-12-01T00:00:00Z
                    0/20 * * * * ?   | 2026-11-21T04:10:20Z
                    0 0 12 * * ? *   | 2026-11-21T12:00:00Z
                    """)
    void knowsWhenItIsDueNext(String text, Instant next) {
        assertThat(new Cron(text).next(NOW, ZoneOffset.UTC)).contains(next);
    }

    @Test
    void reckonsInTheWorkspacesZone() {
        assertThat(new Cron("0 9 * * *").next(NOW, ZoneId.of("America/Toronto")))
                .contains(Instant.parse("2026-11-21T14:00:00Z"));
    }

    @Test
    void knowsItsInterval() {
        assertThat(new Cron("0 * * * *").interval(NOW, ZoneOffset.UTC)).isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 * * * *         | 0 0 * * * ?
            */15 8-18 * * *   | 0 */15 8-18 * * ?
            30 6 * * 1        | 0 30 6 ? * 2
            30 6 * * 0        | 0 30 6 ? * 1
            30 6 * * 7        | 0 30 6 ? * 1
            0 9 * * 1-5       | 0 0 9 ? * 2-6
            0 9 * * 5-7       | 0 0 9 ? * 6-1
            0 9 1 * *         | 0 0 9 1 * ?
            */20 * * * * ?    | */20 * * * * ?
            0 0 3 ? * MON 2030| 0 0 3 ? * MON 2030
            """)
    void readsUnixAndQuartzForms(String text, String quartz) {
        assertThat(new Cron(text).expression()).isEqualTo(quartz);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hourly", "61 * * * *", "0 99 * * *", "* * *", "0 0 * * * * * *"})
    void refusesNonsenseWithASentence(String text) {
        assertThatThrownBy(() -> new Cron(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "' is not a cron expression");
    }

    @Test
    void refusesADayOfTheMonthTogetherWithADayOfTheWeek() {
        assertThatThrownBy(() -> new Cron("0 9 13 * 5")).hasMessageContaining("not both");
    }
}
