package io.shelftalker.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two shops that sell the same products change them at the same time, and never wait for each other in a circle. */
class SharedProductsTest {
    private static final int PRODUCTS = 200;
    private static final int ROUNDS = 25;
    private static final int SEEN = 40;
    private static final int GONE = 20;

    private final Shelf shelf = new Shelf();

    @AfterEach
    void close() {
        shelf.close();
    }

    @Test
    void changeInWhateverOrderShopsCome() throws InterruptedException, ExecutionException {
        shelf.record(pass(7, false), all("one", 0).toArray(Seen[]::new));
        shelf.record(pass(8, false), all("two", 0).toArray(Seen[]::new));
        assertThat(shelf.products()).isEqualTo(PRODUCTS);

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> shop : threads.invokeAll(List.of(changing(7, "one"), changing(8, "two")))) {
                assertThat(shop.get()).isPositive();
            }
        }

        assertThat(shelf.texts("""
                        select product.name from product
                        where listed <> exists (select from offer where product = product.id and listed)
                          or available <> exists (
                            select from offer where product = product.id and listed and availability = 'in')
                        """)).isEmpty();
    }

    /** Says in each transaction anew what it has and what has left it. @return how many left */
    private Callable<Integer> changing(int source, String shop) {
        Random random = new Random(source);
        return () -> {
            int gone = 0;
            for (int round = 1; round <= ROUNDS; round++) {
                List<Seen> seen = new ArrayList<>(all(shop, round));
                Collections.shuffle(seen, random);
                List<Observation> here =
                        seen.stream().limit(SEEN).map(Seen::observation).toList();
                List<String> leaving = seen.stream()
                        .skip(SEEN)
                        .limit(GONE)
                        .map(each -> each.observation().externalId())
                        .toList();
                gone += shelf.in(handle -> shelf.catalog.apply(handle, pass(source, true), here, leaving))
                        .delisted();
            }
            return gone;
        };
    }

    private List<Seen> all(String shop, int round) {
        return IntStream.range(0, PRODUCTS)
                .mapToObj(number -> Seen.page(
                                "pot-" + number, shelf.database.clock().instant())
                        .called("Enamel Pot Number " + number + " 2 L")
                        .priced(10 + round % 3 + ".00", "CAD")
                        .in(shop))
                .toList();
    }

    private static Pass pass(int source, boolean announced) {
        return new Pass(new SourceId(source), Optional.of(new RunId(50)), announced);
    }
}
