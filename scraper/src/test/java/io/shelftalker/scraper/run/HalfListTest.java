package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A shop of 500 products whose list names 240 of them, three times within an hour. */
@Tag("slow")
class HalfListTest {
    @Test
    void changesNothingAndIsToldOnce() throws InterruptedException {
        try (ReadShop read = ReadShop.of(500)) {
            read.hasOperator();
            read.run();
            IntStream.range(240, 500).forEach(number -> read.shop.remove("K" + number));

            for (int attempt = 0; attempt < 3; attempt++) {
                read.database.clock().advance(Duration.ofMinutes(19));
                RunReport report = read.run();
                assertThat(report.state()).isEqualTo(RunState.HELD);
                assertThat(report.traits()).contains(Trait.SHRUNKEN_LIST);
                assertThat(report.held().delisted()).isEqualTo(260);
            }

            assertThat(read.listed()).isEqualTo(500);
            assertThat(read.events()).isEmpty();
            assertThat(read.notices()).hasSize(1);
        }
    }
}
