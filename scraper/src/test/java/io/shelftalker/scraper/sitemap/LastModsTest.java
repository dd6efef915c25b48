package io.shelftalker.scraper.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastModsTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-20T10:00:00Z, 2026-11-20T10:00:00Z",
        "2026-11-20T10:00:00+02:00, 2026-11-20T08:00:00Z",
        "2026-11-20T10:00:00.5+0200, 2026-11-20T08:00:00.5Z",
        "2026-11-20 10:00Z, 2026-11-20T10:00:00Z",
        "2026-11-20T10:00:00, 2026-11-20T22:00:00Z",
        "2026-11-20, 2026-11-21T12:00:00Z",
        "2026-11, 2026-12-01T12:00:00Z",
        "2026, 2027-01-01T12:00:00Z"
    })
    void knowsTheLastMomentThatADateMayMean(String text, Instant end) {
        assertThat(LastMods.read(text)).map(Entry.LastMod::end).contains(end);
    }

    @Test
    void takesNothingElseForADate() {
        assertThat(LastMods.read("yesterday")).isEmpty();
        assertThat(LastMods.read("")).isEmpty();
        assertThat(LastMods.read("2026-13-01")).isEmpty();
        assertThat(LastMods.read("abcd")).isEmpty();
        assertThat(LastMods.read("11/20/2026 10:00")).isEmpty();
    }
}
