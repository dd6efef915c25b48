package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.scraper.sitemap.Entry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has a page to read keeps it for as long as they say so, and no longer. */
class FrontierTest {
    private static final Duration LESS_THAN_A_LEASE = Duration.ofSeconds(40);

    private final ReadShop read = ReadShop.of(1);
    private final Tables tables = read.beans.getBean(Tables.class);
    private final Run run = begun();

    private Run begun() {
        RunKey key = read.request(Run.Options.USUAL);
        return read.in(handle -> tables.runs().get(handle, key));
    }

    @BeforeEach
    void plan() {
        read.in(handle -> {
            List<Entry> entries = List.of("/p/1", "/p/2", "/p/3").stream()
                    .map(path -> new Entry(URI.create(read.shop.url() + path), Optional.empty()))
                    .toList();
            tables.pages().list(handle, run, entries);
            return tables.frontier().plan(handle, run, read.source, List.of(), true);
        });
    }

    @AfterEach
    void close() {
        read.close();
    }

    @Test
    void isKeptWhileItIsRenewed() {
        assertThat(claimed("slow")).isEqualTo(3);
        for (int time = 0; time < 3; time++) {
            read.database.clock().advance(LESS_THAN_A_LEASE);
            assertThat(claimed("other")).isZero();
            read.in(handle -> {
                tables.frontier().renew(handle, run, "slow");
                return true;
            });
        }

        read.database.clock().advance(LESS_THAN_A_LEASE.multipliedBy(2));
        assertThat(claimed("other")).isEqualTo(3);
    }

    @Test
    void isNotRenewedByWhomItWasTakenFrom() {
        claimed("dead");
        read.database.clock().advance(LESS_THAN_A_LEASE.multipliedBy(2));
        claimed("other");
        read.in(handle -> {
            tables.frontier().renew(handle, run, "dead");
            tables.frontier().release(handle, run, "dead");
            return true;
        });

        assertThat(claimed("third")).isZero();
    }

    @Test
    void isFreeOnceItIsGivenBack() {
        claimed("one");
        read.in(handle -> {
            tables.frontier().release(handle, run, "one");
            return true;
        });

        assertThat(claimed("other")).isEqualTo(3);
    }

    private int claimed(String worker) {
        return read.in(
                handle -> tables.frontier().claim(handle, run, worker, 0, 10).size());
    }
}
