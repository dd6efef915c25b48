package io.shelftalker.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one shop says regroups the offers of another while that one's pages are written down: neither waits for ever. */
class HoldBesideMoveTest {
    private static final SourceId OTHER = new SourceId(8);
    private static final int PRODUCTS = 300;
    private static final int TURNS = 10;

    private final Shelf shelf = new Shelf();
    private final AtomicInteger moved = new AtomicInteger();

    @AfterEach
    void close() {
        shelf.close();
    }

    @Test
    void twoSourcesAtOnceComeToAnEnd() throws Exception {
        shelf.opens(pages("shop.example", false, 0));
        shelf.sees(8, pages("other", true, 0));
        long before = deadlocks();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> work = new ArrayList<>();
            work.add(threads.submit(regrouping()));
            work.add(threads.submit(writing(Shelf.SOURCE, "shop.example", 3)));
            work.add(threads.submit(writing(OTHER, "other", 5)));
            for (Future<Boolean> each : work) {
                assertThat(each.get(60, TimeUnit.SECONDS)).isTrue();
            }
        }

        assertThat(moved.get()).as("products that became one").isPositive();
        assertThat(deadlocks()).isEqualTo(before);
    }

    /** One shop gives its products the numbers of the other's, and takes them away, time and again. */
    private Callable<Boolean> regrouping() {
        return () -> {
            for (int turn = 1; turn <= TURNS; turn++) {
                shelf.sees(pages("shop.example", turn % 2 == 1, turn));
                moved.addAndGet(
                        shelf.in(handle -> handle.createQuery("select count(*) from product where same_as is not null")
                                .mapTo(Integer.class)
                                .one()));
            }
            return true;
        };
    }

    /** What a run does with pages that are as they were, some of them, in whatever order they came. */
    private Callable<Boolean> writing(SourceId source, String shop, int seed) {
        return () -> {
            Random random = new Random(seed);
            List<String> all = new ArrayList<>(List.of(pages(shop, false, 0)).stream()
                    .map(seen -> seen.observation().externalId())
                    .toList());
            for (int turn = 0; turn < TURNS * 10; turn++) {
                Collections.shuffle(all, random);
                List<String> some = List.copyOf(all.subList(0, PRODUCTS * 9 / 10));
                shelf.in(handle -> {
                    shelf.catalog.hold(handle, source, some);
                    shelf.catalog.verified(handle, source, some);
                    return true;
                });
            }
            return true;
        };
    }

    private Seen[] pages(String shop, boolean numbered, int hours) {
        return IntStream.range(0, PRODUCTS)
                .mapToObj(number -> page(shop, number, numbered, hours))
                .toArray(Seen[]::new);
    }

    private Seen page(String shop, int number, boolean numbered, int hours) {
        Seen page = shelf.page("kettle-" + number).called(shop + " " + number);
        Seen placed = shop.equals("other") ? page.in(shop) : page;
        Instant at = shelf.start.plus(Duration.ofHours(hours));
        return (numbered ? placed.gtin(gtin(number)) : placed).at(at);
    }

    /** A number with its check digit, in a range that shops do not give out themselves. */
    private static String gtin(int number) {
        String body = "40063810%04d".formatted(1000 + number);
        return IntStream.range(0, 10)
                .mapToObj(digit -> body + digit)
                .filter(code -> Keys.ofGtin(code).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private long deadlocks() {
        return shelf.in(handle -> handle.createQuery(
                        "select deadlocks from pg_stat_database where datname = current_database()")
                .mapTo(Long.class)
                .one());
    }
}
