package io.shelftalker.notifier.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneFinderTest {
    @ParameterizedTest
    @CsvSource({
        "Europe/Paris, Europe/Paris",
        "europe/paris, Europe/Paris",
        "Paris, Europe/Paris",
        "new york, America/New_York",
        "São Paulo, America/Sao_Paulo",
        "Londres, Europe/London",
        "Montréal, America/Toronto",
        "France, Europe/Paris",
        "Allemagne, Europe/Berlin",
        "UTC, UTC",
        "utc+2, UTC+02:00",
        "GMT-03:30, UTC-03:30",
        "+5:30, UTC+05:30",
    })
    void findsAZoneByWhatItIsCalled(String words, String zone) {
        assertThat(ZoneFinder.find(words)).first().isEqualTo(ZoneId.of(zone));
    }

    @Test
    void findsAllOfACountryWhereMostPeopleLiveFirst() {
        assertThat(ZoneFinder.find("Canada"))
                .startsWith(ZoneId.of("America/Toronto"))
                .contains(ZoneId.of("America/Vancouver"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Atlantis", "UTC+99", "22:00"})
    void findsNothingElse(String words) {
        assertThat(ZoneFinder.find(words)).isEmpty();
    }

    @Test
    void saysTheCityInTheLanguage() {
        assertThat(ZoneFinder.city(ZoneId.of("Europe/London"), Locale.FRENCH)).isEqualTo("Londres");
        assertThat(ZoneFinder.city(ZoneId.of("UTC+02:00"), Locale.ENGLISH)).isEqualTo("UTC+02:00");
    }
}
