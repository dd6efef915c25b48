package io.shelftalker.notifier.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeeklyTest {
    @ParameterizedTest
    @CsvSource({
        "monday 9:00, MONDAY, 09:00",
        "Mondays at 9, MONDAY, 09:00",
        "every friday 5 pm, FRIDAY, 17:00",
        "fri, FRIDAY, 09:00",
        "lundi 9h, MONDAY, 09:00",
        "le dimanche à 10h30, SUNDAY, 10:30",
        "tous les samedis, SATURDAY, 09:00",
        "sunday 24:00, SUNDAY, 00:00",
    })
    void readsADayAndATime(String text, DayOfWeek day, LocalTime at) {
        assertThat(Weekly.read(text)).contains(new Weekly(day, at));
        assertThat(Weekly.read(new Weekly(day, at).written())).contains(new Weekly(day, at));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9:00", "someday", "monday 25:00", "monday 9:00 and tuesday", "mo"})
    void readsNothingElse(String text) {
        assertThat(Weekly.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:59:59+01:00, 2026-11-23T09:00:00+01:00",
        "2026-11-23T09:00:00+01:00, 2026-11-30T09:00:00+01:00",
        "2026-11-25T12:00:00+01:00, 2026-11-30T09:00:00+01:00",
        "2026-03-23T09:00:00+01:00, 2026-03-30T09:00:00+02:00",
        "2026-10-19T09:00:00+02:00, 2026-10-26T09:00:00+01:00",
    })
    void comesByTheClockOnTheWall(String after, String next) {
        Weekly weekly = new Weekly(DayOfWeek.MONDAY, LocalTime.of(9, 0));
        assertThat(weekly.next(OffsetDateTime.parse(after).toInstant(), ZoneId.of("Europe/Paris")))
                .isEqualTo(OffsetDateTime.parse(next).toInstant());
    }

    @Test
    @Timeout(2)
    void readsBlanksWithoutEndInNoTime() {
        assertThat(Weekly.read("monday" + " ".repeat(4000) + "x")).isEmpty();
    }
}
