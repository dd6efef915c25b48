package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.testkit.shop.Fault;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rule 10, where the list cannot be read as a whole: a shop of 20 products, of whose sitemap one part answers 404. */
class PartlyReadListTest {
    private final ReadShop read = ReadShop.inParts(20, 5);

    @AfterEach
    void close() {
        read.close();
    }

    @Test
    void takesOutOnceWhatIsGone() throws InterruptedException {
        read.run();
        read.shop.fail(new Fault.MissingPart(1));
        read.shop.remove("K0");

        laterRun();
        assertThat(read.standing("kettle-0")).isEqualTo("10.00 CAD in");
        laterRun();
        assertThat(read.standing("kettle-0")).endsWith("delisted");
        laterRun();

        assertThat(read.events()).containsExactly("Delisted");
        assertThat(read.listed()).isEqualTo(19);
    }

    @Test
    void doesNotAskAgainForWhatLeftTheCatalog() throws InterruptedException {
        read.run();
        read.shop.remove("K0");
        for (int run = 0; run < 3; run++) {
            laterRun();
        }
        assertThat(read.standing("kettle-0")).endsWith("delisted");

        read.shop.fail(new Fault.MissingPart(1));
        read.shop.requests().clear();
        laterRun();
        laterRun();

        assertThat(read.shop.requests().of("/p/kettle-0")).isZero();
        assertThat(read.shop.requests().of("/p/kettle-1")).isEqualTo(2);
    }

    @Test
    void keepsWhatStillAnswers() throws InterruptedException {
        read.run();
        read.shop.fail(new Fault.MissingPart(1));

        for (int run = 0; run < 4; run++) {
            read.shop.requests().clear();
            laterRun();
            assertThat(read.shop.requests().of("/p/kettle-1")).isEqualTo(1);
        }

        assertThat(read.events()).isEmpty();
        assertThat(read.listed()).isEqualTo(20);
    }

    @Test
    void seesChangesOfWhatTheListDoesNotShow() throws InterruptedException {
        read.run();
        read.shop.fail(new Fault.MissingPart(1));
        read.shop.change("K1", kettle -> kettle.withPrice("9.00"));

        read.run();
        assertThat(read.standing("kettle-1")).isEqualTo("10.00 CAD in");
        laterRun();

        assertThat(read.standing("kettle-1")).isEqualTo("9.00 CAD in");
    }

    @Test
    void holdsWhatWouldTakeOutTooMuch() throws InterruptedException {
        read.run();
        read.shop.fail(new Fault.MissingPart(1));
        IntStream.range(10, 20).forEach(number -> read.shop.remove("K" + number));

        read.database.clock().advance(Duration.ofHours(read.source.refreshHours() + 1));
        read.run();
        assertThat(read.run().state()).isEqualTo(RunState.HELD);

        assertThat(read.events()).isEmpty();
        assertThat(read.listed()).isEqualTo(20);
    }

    private void laterRun() throws InterruptedException {
        read.database.clock().advance(Duration.ofHours(read.source.refreshHours() + 1));
        read.run();
    }
}
