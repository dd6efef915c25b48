package io.shelftalker.notifier.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuietHoursTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @CsvSource({
        "22:00-08:00, 2026-01-15T21:59:59+01:00, ",
        "22:00-08:00, 2026-01-15T22:00:00+01:00, 2026-01-16T08:00:00+01:00",
        "22:00-08:00, 2026-01-16T00:00:00+01:00, 2026-01-16T08:00:00+01:00",
        "22:00-08:00, 2026-01-16T07:59:59+01:00, 2026-01-16T08:00:00+01:00",
        "22:00-08:00, 2026-01-16T08:00:00+01:00, ",
        "13:00-14:00, 2026-01-16T13:30:00+01:00, 2026-01-16T14:00:00+01:00",
        "13:00-14:00, 2026-01-16T23:30:00+01:00, ",
        "00:00-07:00, 2026-01-16T00:00:00+01:00, 2026-01-16T07:00:00+01:00",
        "22:00-00:00, 2026-01-16T23:00:00+01:00, 2026-01-17T00:00:00+01:00",
    })
    void endsByTheClockOnTheWall(String hours, String now, String end) {
        assertEnd(hours, now, end);
    }

    /** On 29 March 2026 clocks in Paris go from 2:00 to 3:00; the night is an hour shorter. */
    @ParameterizedTest
    @CsvSource({
        "22:00-08:00, 2026-03-28T23:00:00+01:00, 2026-03-29T08:00:00+02:00",
        "22:00-08:00, 2026-03-29T03:00:00+02:00, 2026-03-29T08:00:00+02:00",
        "22:00-02:30, 2026-03-29T01:59:59+01:00, 2026-03-29T03:00:00+02:00",
        "22:00-02:30, 2026-03-29T03:00:00+02:00, ",
        "22:00-02:00, 2026-03-29T01:59:59+01:00, 2026-03-29T03:00:00+02:00",
        "02:30-08:00, 2026-03-29T01:59:59+01:00, ",
        "02:30-08:00, 2026-03-29T03:00:00+02:00, 2026-03-29T08:00:00+02:00",
        "02:10-02:50, 2026-03-29T03:00:00+02:00, ",
    })
    void keepsTheHoursWhereClocksAreSetForward(String hours, String now, String end) {
        assertEnd(hours, now, end);
    }

    /** On 25 October 2026 clocks in Paris go from 3:00 back to 2:00; 2:30 is there twice. */
    @ParameterizedTest
    @CsvSource({
        "22:00-08:00, 2026-10-24T23:00:00+02:00, 2026-10-25T08:00:00+01:00",
        "22:00-02:30, 2026-10-25T02:29:00+02:00, 2026-10-25T02:30:00+01:00",
        "22:00-02:30, 2026-10-25T02:45:00+02:00, 2026-10-25T02:30:00+01:00",
        "22:00-02:30, 2026-10-25T02:10:00+01:00, 2026-10-25T02:30:00+01:00",
        "22:00-02:30, 2026-10-25T02:30:00+01:00, ",
        "02:30-08:00, 2026-10-25T02:29:59+02:00, ",
        "02:30-08:00, 2026-10-25T02:30:00+02:00, 2026-10-25T08:00:00+01:00",
        "02:30-08:00, 2026-10-25T02:10:00+01:00, 2026-10-25T08:00:00+01:00",
    })
    void keepsTheHoursWhereClocksAreSetBack(String hours, String now, String end) {
        assertEnd(hours, now, end);
    }

    private static void assertEnd(String hours, String now, String end) {
        QuietHours quiet = QuietHours.read(hours).orElseThrow();
        Instant moment = OffsetDateTime.parse(now).toInstant();
        if (end == null) {
            assertThat(quiet.end(moment, PARIS)).isEmpty();
        } else {
            assertThat(quiet.end(moment, PARIS))
                    .contains(OffsetDateTime.parse(end).toInstant());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22:30-07:00",
                "22:30 - 7",
                "22.30–7h",
                "from 22:30 to 7",
                "10:30pm-7am",
                "10:30 p.m. to 7 a.m.",
                "de 22h30 à 7h",
                "entre 22h30 et 7h00",
                "22h30 à 7h",
                "22:30 7:00",
                "10:30 pm 7 am",
            })
    void readsHoursAsPeopleWriteThem(String text) {
        assertThat(QuietHours.read(text)).contains(new QuietHours(LocalTime.of(22, 30), LocalTime.of(7, 0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "22:00", "25-8", "22:00-22:00", "22:75-8", "13pm-8am", "night", "22:00-08:00-09:00"})
    void readsNoHoursWhereThereAreNone(String text) {
        assertThat(QuietHours.read(text)).isEmpty();
    }

    @Test
    void readsMidnightBothWays() {
        assertThat(QuietHours.read("22-24")).contains(new QuietHours(LocalTime.of(22, 0), LocalTime.MIDNIGHT));
        assertThat(QuietHours.read("12am-6am")).contains(new QuietHours(LocalTime.MIDNIGHT, LocalTime.of(6, 0)));
    }

    @Test
    @Timeout(2)
    void readsBlanksWithoutEndInNoTime() {
        assertThat(QuietHours.read("22" + " ".repeat(4000) + "x")).isEmpty();
        assertThat(QuietHours.read("22" + " ".repeat(4000) + "- 8"))
                .contains(new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0)));
    }
}
