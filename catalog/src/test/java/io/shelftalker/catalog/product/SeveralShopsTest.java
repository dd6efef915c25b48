package io.shelftalker.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.i18n.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The same product in several shops is one product with several offers, and one only where nothing speaks against it. */
class SeveralShopsTest {
    private static final String GTIN = "4006381333931";

    private final Shelf shelf = new Shelf();
    private final Seen kettle =
            shelf.page("copper kettle 1 l".replace(' ', '-')).called("Copper Kettle 1 L");

    @AfterEach
    void close() {
        shelf.close();
    }

    @Test
    void matchesByTradeItemNumberWhateverItIsCalled() {
        shelf.opens(kettle.gtin(GTIN));
        shelf.sees(8, kettle.in("other").called("Bouilloire en cuivre").gtin("0" + GTIN));

        assertThat(shelf.products()).isOne();
        assertThat(shelf.events()).isEmpty();
    }

    @Test
    void matchesByBrandNameAndSize() {
        shelf.opens(kettle);
        shelf.sees(8, kettle.in("other").called("COPPER KETTLE (1000 ml)"));

        assertThat(shelf.products()).isOne();
        assertThat(shelf.texts("select name from product where same_as is null"))
                .containsExactly("Copper Kettle 1 L");
        assertThat(shelf.texts("select sku_key || ' ' || name from product where same_as is not null"))
                .as("what else it is known by")
                .containsExactly("OTHER-SKU-COPPER-KETTLE-1-L COPPER KETTLE (1000 ml)");
    }

    @Test
    void neverMatchesOtherNumbersSizesOrColours() {
        shelf.opens(kettle.gtin(GTIN));
        shelf.sees(8, kettle.in("other").gtin("036000291452"));
        shelf.sees(9, kettle.in("third").called("Copper Kettle 2 L"));
        shelf.sees(10, kettle.in("fourth").coloured("blue"));
        shelf.sees(11, kettle.in("fifth").coloured("blue").gtin(GTIN));

        assertThat(shelf.products()).isEqualTo(5);
    }

    @Test
    void neverMatchesWithinOneShop() {
        shelf.opens(kettle.gtin(GTIN), kettle.in("twin").gtin(GTIN));

        assertThat(shelf.products()).isEqualTo(2);
    }

    @Test
    void matchesNoneOfSeveral() {
        shelf.opens(kettle.gtin(GTIN), kettle.in("twin").gtin(GTIN));
        shelf.sees(8, kettle.in("other").gtin(GTIN));

        assertThat(shelf.products()).isEqualTo(3);
    }

    @Test
    void makesOneProductWhenTwoShopsBringItAtOnce() throws ExecutionException, InterruptedException {
        for (int round = 0; round < 5; round++) {
            List<Observation> pages = pages(round);
            List<Observation> others = pages.stream()
                    .map(page -> new Seen(page).in("other").observation())
                    .toList();
            CyclicBarrier start = new CyclicBarrier(2);
            try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<?> one = workers.submit(recording(start, 7, pages));
                Future<?> two = workers.submit(recording(start, 8, others.reversed()));
                one.get();
                two.get();
            }
            assertThat(shelf.products()).isEqualTo(100 * (round + 1));
        }
        assertThat(shelf.events()).hasSize(500).isEqualTo(Collections.nCopies(500, "Added"));
    }

    private static List<Observation> pages(int round) {
        return IntStream.range(0, 100)
                .mapToObj(number -> Seen.page("kettle-" + (round * 100 + number), Instant.EPOCH)
                        .called("Copper Kettle " + (round * 100 + number) + " cm")
                        .observation())
                .toList();
    }

    private Callable<Recorded> recording(CyclicBarrier start, int source, List<Observation> pages) {
        Pass pass = new Pass(new SourceId(source), Optional.empty(), true);
        return () -> {
            start.await();
            return shelf.in(handle -> shelf.catalog.record(handle, pass, pages));
        };
    }

    @Test
    void tellsWhatHappensToTheProductAsAWhole() {
        shelf.opens(kettle.priced("40.00", "CAD"));
        Seen dearer = kettle.in("other").priced("44.00", "CAD");
        shelf.sees(8, dearer.at(shelf.start.plusSeconds(60)));
        assertThat(shelf.events()).as("a dearer offer is no news").isEmpty();

        shelf.sees(8, dearer.stocked("OutOfStock").at(later(1)));
        shelf.sees(8, dearer.at(later(2)));
        assertThat(shelf.events()).as("the other shop had it all the time").isEmpty();

        shelf.sees(8, dearer.priced("36.00", "CAD").at(later(3)));
        assertThat(shelf.events()).containsExactly("PriceChanged");
        assertThat(last()).isInstanceOfSatisfying(CatalogEvent.PriceChanged.class, change -> {
            assertThat(change.before()).isEqualTo(Money.of("40.00", "CAD"));
            assertThat(change.after()).isEqualTo(Money.of("36.00", "CAD"));
        });

        shelf.sees(8, dearer.priced("36.00", "CAD").stocked("OutOfStock").at(later(4)));
        assertThat(last()).isInstanceOfSatisfying(CatalogEvent.PriceChanged.class, change -> assertThat(change.after())
                .isEqualTo(Money.of("40.00", "CAD")));
        shelf.sees(kettle.priced("40.00", "CAD").stocked("OutOfStock").at(later(5)));
        assertThat(last()).isInstanceOf(CatalogEvent.SoldOut.class);
        shelf.sees(8, dearer.priced("36.00", "CAD").at(later(6)));
        assertThat(last()).isInstanceOfSatisfying(CatalogEvent.Restocked.class, back -> assertThat(back.price())
                .contains(Money.of("36.00", "CAD")));
    }

    @Test
    void leavesTheCatalogWithItsLastOffer() {
        shelf.opens(kettle);
        shelf.sees(8, kettle.in("other"));
        delist(7, kettle);
        assertThat(shelf.events()).isEmpty();

        delist(8, kettle.in("other"));
        assertThat(shelf.events()).containsExactly("Delisted");

        shelf.sees(8, kettle.in("other").at(later(31)));
        assertThat(shelf.events()).containsExactly("Delisted", "Relisted");
    }

    @Test
    void keepsBeingDescribedByItsFirstShop() {
        shelf.opens(kettle);
        shelf.sees(8, kettle.in("other").called("Copper Kettle, 1 L"));
        shelf.sees(8, kettle.in("other").called("Kettle of copper").at(later(1)));

        assertThat(shelf.texts("select name from product where same_as is null"))
                .containsExactly("Copper Kettle 1 L");
    }

    private CatalogEvent last() {
        return shelf.in(handle -> shelf.log.after(handle, Cursor.START, 1000))
                .getLast()
                .event();
    }

    private void delist(int source, Seen seen) {
        Pass pass = new Pass(new SourceId(source), Optional.empty(), true);
        shelf.in(handle ->
                shelf.catalog.delist(handle, pass, List.of(seen.observation().externalId())));
    }

    private Instant later(int days) {
        return shelf.start.plus(Duration.ofDays(days));
    }
}
