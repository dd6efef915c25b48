package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.scraper.source.SourceCredits;
import io.shelftalker.scraper.source.Sources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LastModCreditTest {
    private final ReadShop read = ReadShop.of(20);

    @AfterEach
    void close() {
        read.close();
    }

    @Test
    void aSitemapThatWasCaughtLyingIsBelievedAgainOnceItTellsTheTruth() throws InterruptedException {
        read.run();
        assertThat(trusts()).isTrue();

        checked(20, 3);
        assertThat(trusts()).isFalse();
        RunReport distrustful = read.run();
        assertThat(distrustful.counts().fetched())
                .isEqualTo(distrustful.counts().listed());

        checked(600, 0);
        assertThat(trusts()).isTrue();
    }

    @Test
    void oldLiesFade() throws InterruptedException {
        read.run();
        checked(501, 40);
        checked(400, 0);
        assertThat(trusts()).isFalse();
        for (int round = 0; round < 4; round++) {
            checked(501, 0);
        }
        assertThat(trusts()).isTrue();
    }

    private void checked(int pages, int missed) {
        read.in(handle -> {
            read.beans.getBean(SourceCredits.class).lastmodChecked(handle, read.source.id(), pages, missed);
            return true;
        });
    }

    private boolean trusts() {
        return read.in(handle -> read.beans.getBean(Sources.class).get(handle, read.source.id()))
                .trustsLastmod();
    }
}
