package io.shelftalker.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 * * * *         | 0 0 * * * ?
            */15 8-18 * * *   | 0 */15 8-18 * * ?
            30 6 * * 1        | 0 30 6 ? * 2
            30 6 * * 0        | 0 30 6 ? * 1
            30 6 * * 7        | 0 30 6 ? * 1
            0 9 * * 1-5       | 0 0 9 ? * 2-6
            0 9 * * 5-7       | 0 0 9 ? * 6-7,1
            0 9 1 * *         | 0 0 9 1 * ?
            */20 * * * * ?    | */20 * * * * ?
            0 0 3 ? * MON 2030| 0 0 3 ? * MON 2030
            """)
    void readsUnixAndQuartzForms(String text, String quartz) {
        assertThat(Cron.of(text).expression()).isEqualTo(quartz);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hourly", "61 * * * *", "0 99 * * *", "* * *", "0 0 * * * * * *"})
    void refusesNonsenseWithASentence(String text) {
        assertThatThrownBy(() -> Cron.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "' is not a cron expression");
    }

    @Test
    void refusesADayOfTheMonthTogetherWithADayOfTheWeek() {
        assertThatThrownBy(() -> Cron.of("0 9 13 * 5")).hasMessageContaining("not both");
    }
}
