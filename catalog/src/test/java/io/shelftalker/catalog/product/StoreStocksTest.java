package io.shelftalker.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.workspace.Directory;
import io.shelftalker.core.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoreStocksTest {
    private final Shelf shelf = new Shelf();
    private final Seen kettle = shelf.page("kettle");

    @AfterEach
    void close() {
        shelf.close();
    }

    @Test
    void keepsWhatEachStoreHasWithoutTellingWhatIsSeenForTheFirstTime() {
        shelf.opens(kettle);
        shelf.sees(kettle.inStore("laurier", "InStock", 4)
                .inStore("rosemont", "OutOfStock", -1)
                .at(later(1)));

        assertThat(stocks()).containsExactly("laurier in 4", "rosemont out");
        assertThat(shelf.events()).isEmpty();
    }

    @Test
    void tellsWhatSellsOutAndReturnsInAStoreWhateverTheShopHas() {
        shelf.opens(kettle.inStore("laurier", "InStock", 1).inStore("rosemont", "InStock", 9));
        shelf.sees(kettle.inStore("laurier", "OutOfStock", -1)
                .inStore("rosemont", "InStock", 8)
                .at(later(1)));
        shelf.sees(kettle.inStore("laurier", "InStock", 3).at(later(2)));

        assertThat(stocks()).containsExactly("laurier in 3", "rosemont in 8");
        assertThat(shelf.in(handle -> shelf.log.after(handle, Cursor.START, 10)).stream()
                        .map(LoggedEvent::event))
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOfSatisfying(CatalogEvent.SoldOutAt.class, soldOut -> {
                            assertThat(soldOut.store()).isEqualTo(store("laurier"));
                            assertThat(soldOut.head().at()).isEqualTo(later(1));
                        }),
                        second -> assertThat(second).isInstanceOf(CatalogEvent.RestockedAt.class));
    }

    @Test
    void announcesNothingInTheFirstRun() {
        shelf.opens(kettle.inStore("laurier", "InStock", 1));
        shelf.opens(kettle.inStore("laurier", "OutOfStock", -1).at(later(1)));

        assertThat(stocks()).containsExactly("laurier out");
        assertThat(shelf.events()).isEmpty();
    }

    @Test
    void movesNothingWithoutEvidence() {
        shelf.opens(kettle.inStore("laurier", "OutOfStock", -1));
        shelf.sees(kettle.inStore("laurier", "who knows", -1).at(later(1)));
        shelf.sees(kettle.inNoStore().at(later(2)));
        shelf.sees(kettle.inStore("laurier", "InStock", 2).at(later(3)));
        shelf.sees(kettle.inStore("laurier", "who knows", -1).at(later(4)));
        shelf.sees(kettle.inStore("laurier", "InStock", 2).at(later(5)));

        assertThat(shelf.events()).containsExactly("RestockedAt");
        assertThat(stocks()).containsExactly("laurier in 2");
    }

    @Test
    void ignoresWhatIsOlderThanWhatIsRecorded() {
        shelf.opens(kettle.inStore("laurier", "InStock", 1).at(later(2)));
        Seen late = kettle.inStore("laurier", "OutOfStock", -1).at(later(1));

        assertThat(compared(late)).isEmpty();
        shelf.sees(late);
        assertThat(stocks()).containsExactly("laurier in 1");
        assertThat(shelf.events()).isEmpty();
    }

    @Test
    void findsAChangeInAStoreThatNothingElseShows() {
        shelf.opens(kettle.inStore("laurier", "InStock", 4));

        assertThat(compared(kettle.inStore("laurier", "InStock", 4).at(later(1))))
                .isEmpty();
        assertThat(compared(kettle.at(later(1)))).isEmpty();
        assertThat(compared(kettle.inStore("laurier", "InStock", 3).at(later(1))))
                .containsExactly(new Change.InStores(false));
        assertThat(compared(kettle.inStore("rosemont", "OutOfStock", -1).at(later(1))))
                .containsExactly(new Change.InStores(false));
    }

    @Test
    void weighsWhatIsGoneAgainstAllStoresThatHadItBeItThatSomeAreLeftForLater() {
        shelf.opens(kettle.inStore("laurier", "InStock", 4)
                .inStore("rosemont", "InStock", 4)
                .inStore("verdun", "InStock", 4)
                .inStore("anjou", "OutOfStock", -1));

        StoreComparison one = gone("laurier");
        StoreComparison most = gone("laurier", "rosemont");
        StoreComparison none = gone("anjou");

        assertThat(one.emptied()).isEmpty();
        assertThat(one.shelved()).containsExactly(kettle.observation().externalId());
        assertThat(most.emptied()).containsExactly(kettle.observation().externalId());
        assertThat(none.shelved()).isEmpty();
    }

    @Test
    void tellsWhatEachStoreWouldHaveNoMoreOfWhatWasLookedAtThere() {
        shelf.opens(kettle.inStore("laurier", "InStock", 4)
                .inStore("rosemont", "InStock", 4)
                .inStore("anjou", "OutOfStock", -1));
        StoreLook look = new StoreLook(
                kettle.observation().externalId(),
                later(1),
                List.of(
                        new StoreStock(Store.of("laurier"), Stock.ofSchema("OutOfStock")),
                        new StoreStock(Store.of("rosemont"), Stock.ofSchema("InStock")),
                        new StoreStock(Store.of("anjou"), Stock.ofSchema("OutOfStock")),
                        new StoreStock(Store.of("verdun"), Stock.ofSchema("OutOfStock"))));

        List<StoreLosses> losses =
                shelf.in(handle -> shelf.catalog.lossesOfStores(handle, Shelf.SOURCE, List.of(look)));

        assertThat(losses)
                .containsExactlyInAnyOrder(new StoreLosses("laurier", 1, 1), new StoreLosses("rosemont", 1, 0));
    }

    private StoreComparison gone(String... stores) {
        StoreLook look = new StoreLook(
                kettle.observation().externalId(),
                later(1),
                Arrays.stream(stores)
                        .map(store -> new StoreStock(Store.of(store), Stock.ofSchema("OutOfStock")))
                        .toList());
        return shelf.in(handle -> shelf.catalog.compareInStores(handle, Shelf.SOURCE, List.of(look)));
    }

    @Test
    void remembersSinceWhenAStoreHasItAndWhenThatWasLastRead() {
        shelf.opens(kettle.inStore("laurier", "InStock", 4));
        shelf.sees(kettle.inStore("laurier", "InStock", 3).at(later(1)));
        Observation again = kettle.inStore("laurier", "InStock", 3).at(later(2)).observation();
        shelf.in(handle -> {
            shelf.catalog.verifiedInStores(handle, Shelf.SOURCE, List.of(again));
            return again;
        });

        assertThat(moments()).containsExactly(later(0), later(2));
    }

    @Test
    void learnsOfStoresFromADirectoryAndForgetsNothingThatAPageDoesNotRepeat() {
        Store laurier = new Store(
                "laurier",
                Optional.of("Laurier"),
                Optional.of("160 avenue Laurier Ouest"),
                Optional.of("Montréal"),
                Optional.of(new Place(45.5223, -73.5935)));
        shelf.in(handle -> {
            shelf.catalog.stores(handle, Shelf.SOURCE, List.of(laurier));
            return laurier;
        });
        shelf.opens(kettle.inStore("laurier", "InStock", 4));

        assertThat(shelf.texts("select concat_ws(' ', name, city, latitude, longitude) from store"))
                .containsExactly("Laurier Montréal 45.5223 -73.5935");
    }

    @Test
    void keepsTheStoresOfWorkspacesApart() {
        shelf.opens(kettle.inStore("laurier", "InStock", 4));
        WorkspaceId other = new Directory(shelf.database.transactions()).workspace("other");

        int seen = shelf.database.transactions().in(other, handle -> handle.createQuery(
                        "select (select count(*) from store) + (select count(*) from store_stock)")
                .mapTo(Integer.class)
                .one());
        assertThat(seen).isZero();
    }

    private List<Change> compared(Seen... seen) {
        List<Observation> observations =
                Arrays.stream(seen).map(Seen::observation).toList();
        return shelf.in(handle -> shelf.catalog.compare(handle, Shelf.SOURCE, observations)).differences().stream()
                .flatMap(difference -> difference.changes().stream())
                .toList();
    }

    private List<String> stocks() {
        return shelf.texts("""
                select concat_ws(' ', store.external_id, availability, left_count)
                from store_stock join store on store.id = store
                order by store.external_id
                """);
    }

    private List<Instant> moments() {
        return shelf.in(handle -> handle.createQuery("select unnest(array[since, verified_at]) from store_stock")
                .mapTo(Instant.class)
                .list());
    }

    private StoreId store(String externalId) {
        return shelf.in(handle -> handle.createQuery("select id from store where external_id = :id")
                .bind("id", externalId)
                .mapTo(Long.class)
                .map(StoreId::new)
                .one());
    }

    private Instant later(int days) {
        return kettle.observation().at().plus(Duration.ofDays(days));
    }
}
