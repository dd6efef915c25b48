package io.shelftalker.notifier.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {
    @ParameterizedTest
    @CsvSource({
        "3 days, 3, DAYS",
        "a week, 1, WEEKS",
        "for 2 weeks, 2, WEEKS",
        "2h, 2, HOURS",
        "une semaine, 1, WEEKS",
        "3 jours, 3, DAYS",
        "un mois, 1, MONTHS",
        "pendant 4 heures, 4, HOURS",
    })
    void readsHowLong(String text, int count, ChronoUnit unit) {
        assertThat(Span.read(text)).contains(new Span(count, unit));
        assertThat(Span.read(new Span(count, unit).written())).contains(new Span(count, unit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0 days", "3", "days", "3 persons", "a day ago"})
    void readsNothingElse(String text) {
        assertThat(Span.read(text)).isEmpty();
    }

    @Test
    void endsAtTheSameTimeOfTheDayThoughClocksAreSetForwardMeanwhile() {
        ZoneId paris = ZoneId.of("Europe/Paris");
        assertThat(Span.WEEK.after(
                        OffsetDateTime.parse("2026-03-27T09:00:00+01:00").toInstant(), paris))
                .isEqualTo(OffsetDateTime.parse("2026-04-03T09:00:00+02:00").toInstant());
    }
}
