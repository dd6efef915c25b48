package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shelftalker.i18n.Phrasebooks;
import io.shelftalker.scraper.extract.Claims;
import io.shelftalker.scraper.extract.Extractor;
import io.shelftalker.scraper.extract.Page;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A page on which the reading itself breaks down. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BrokenReadingTest {
    private final ReadShop read = ReadShop.of(20);

    @AfterEach
    void close() {
        read.close();
    }

    @Test
    void isOnePageThatWasNotRead() throws InterruptedException {
        reading("kettle-3", () -> {
            throw new IllegalStateException("no such thing");
        });

        assertOnlyOneIsMissing(read.run());
    }

    @Test
    void isOnePageThatWasNotReadWhereItGoesTooDeep() throws InterruptedException {
        reading("kettle-3", BrokenReadingTest::fall);

        assertOnlyOneIsMissing(read.run());
    }

    @Test
    void endsTheRunAtOnceWhereTheMachineIsAtItsEnd() {
        reading("kettle-3", () -> {
            throw new OutOfMemoryError("as good as");
        });

        assertThatThrownBy(read::run).isInstanceOf(OutOfMemoryError.class);
    }

    private void assertOnlyOneIsMissing(RunReport report) {
        assertThat(report.state()).isEqualTo(RunState.PARTIAL);
        assertThat(report.counts().products()).isEqualTo(19);
        assertThat(read.listed()).isEqualTo(19);
        assertThat(read.standing("kettle-3")).isEqualTo("unknown");
        assertThat(whole(report)).contains("Shelftalker itself failed to read the page", "/p/kettle-3");
    }

    private String whole(RunReport report) {
        return Phrasebooks.load(read.database.clock())
                .book(Locale.ENGLISH, ZoneOffset.UTC)
                .text(read.beans.getBean(RunReports.class).details(report));
    }

    @SuppressWarnings("InfiniteRecursion")
    private static void fall() {
        fall();
    }

    /** Does something whenever a page is read. */
    private void reading(String slug, Runnable what) {
        read.beans.registerSingleton(Extractor.class, new Extractor() {
            @Override
            public String name() {
                return "json-ld";
            }

            @Override
            public void read(Page page, Claims claims) {
                if (page.url().getPath().endsWith(slug)) {
                    what.run();
                }
            }
        });
    }
}
