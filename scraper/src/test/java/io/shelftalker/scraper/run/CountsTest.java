package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountsTest {
    @ParameterizedTest
    @CsvSource({
        // listed, fetched, failed, of them still failing, whether nothing can be concluded
        "300, 300, 149, 0, false",
        "300, 300, 150, 0, true",
        "300, 8, 8, 0, true",
        "300, 3, 3, 0, false",
        "300, 15, 10, 10, false",
        "300, 15, 15, 10, true",
        "300, 15, 12, 10, false",
        "300, 300, 300, 300, true",
        "2, 2, 1, 1, true",
        "300, 0, 0, 0, false",
    })
    void tellBadPagesFromASiteThatShutsEverybodyOut(
            long listed, long fetched, long failed, long stillFailing, boolean mostly) {
        Counts counts = new Counts(listed, fetched, fetched, 0, 0, 0, 0, 0, failed, 0, stillFailing, 0, 0);

        assertThat(counts.mostlyFailed()).isEqualTo(mostly);
    }
}
