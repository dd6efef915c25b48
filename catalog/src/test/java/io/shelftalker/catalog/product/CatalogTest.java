package io.shelftalker.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.workspace.Directory;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.i18n.Money;
import io.shelftalker.testkit.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CatalogTest {
    private static final SourceId SOURCE = new SourceId(7);
    private static final Pass PASS = new Pass(SOURCE, Optional.of(new RunId(42)), true);
    private static final Pass FIRST = new Pass(SOURCE, Optional.of(new RunId(41)), false);

    private final TestDatabase database = TestDatabase.create();
    private static final RunFigures FIGURES = new RunFigures("partial", 40, 12, 2, 1, 3, 0, 1, 0, 5, 0);

    private final EventLog log = new EventLog();
    private final Catalog catalog = new Catalog(log);
    private final WorkspaceId workspace = database.workspace();
    private final Instant start = database.clock().instant().minus(Duration.ofDays(30));
    private final Seen kettle = Seen.page("kettle", start);

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void announcesNothingInTheFirstRunOfASource() {
        record(FIRST, kettle);
        record(FIRST, kettle.priced("11.00", "CAD").at(later(1)));

        assertThat(events()).isEmpty();
        assertThat(prices()).containsExactly("10.00 CAD", "11.00 CAD");
    }

    @Test
    void tellsWhatIsAddedLater() {
        Recorded recorded = record(PASS, kettle, Seen.page("pot", start));

        assertThat(recorded.added()).isEqualTo(2);
        assertThat(events()).hasSize(2).allSatisfy(event -> assertThat(event).isInstanceOf(CatalogEvent.Added.class));
        assertThat(events().getFirst().head())
                .isEqualTo(new CatalogEvent.Head(
                        SOURCE, Optional.of(new RunId(42)), kettle.observation().at()));
    }

    @Test
    void tellsAPriceChangeFromWhatToWhat() {
        record(FIRST, kettle);

        assertThat(record(PASS, kettle.priced("9.50", "CAD").at(later(1))).repriced())
                .isEqualTo(1);

        assertThat(events()).singleElement().isInstanceOfSatisfying(CatalogEvent.PriceChanged.class, change -> {
            assertThat(change.before()).isEqualTo(Money.of("10.00", "CAD"));
            assertThat(change.after()).isEqualTo(Money.of("9.50", "CAD"));
        });
        assertThat(spans("price_span")).containsExactly("10.00 1 days", "9.50 open");
    }

    @Test
    void tellsNoDifferenceBetweenCurrencies() {
        record(FIRST, kettle);
        record(PASS, kettle.priced("10.00", "EUR").at(later(1)));
        record(PASS, kettle.priced("10.00", "EUR").at(later(2)));

        assertThat(events()).isEmpty();
        assertThat(prices()).containsExactly("10.00 CAD", "10.00 EUR");
    }

    @Test
    void comesBackOnceAfterOutUnknownIn() {
        record(FIRST, kettle.stocked("OutOfStock"));
        record(PASS, kettle.stocked(Stock.UNKNOWN).at(later(1)));
        record(PASS, kettle.at(later(2)));
        record(PASS, kettle.at(later(3)));

        assertThat(events())
                .singleElement()
                .isInstanceOfSatisfying(CatalogEvent.Restocked.class, restocked -> assertThat(restocked.price())
                        .contains(Money.of("10.00", "CAD")));
        assertThat(spans("availability_span")).containsExactly("out 2 days", "in open");
    }

    @Test
    void saysNothingAfterInUnknownIn() {
        record(FIRST, kettle);
        record(PASS, kettle.stocked(Stock.UNKNOWN).at(later(1)));
        record(PASS, kettle.at(later(2)));

        assertThat(events()).isEmpty();
        assertThat(spans("availability_span")).containsExactly("in open");
    }

    @Test
    void sellsOutOnlyOnEvidence() {
        record(FIRST, kettle);
        record(PASS, kettle.stocked(Stock.UNKNOWN).at(later(1)));
        assertThat(events()).isEmpty();

        record(PASS, kettle.stocked("SoldOut").at(later(2)));
        assertThat(events()).singleElement().isInstanceOf(CatalogEvent.SoldOut.class);
    }

    @Test
    void keepsTheLastPriceWithItsAgeWhereNoneCanBeRead() {
        record(FIRST, kettle);
        record(PASS, kettle.unpriced().at(later(1)));

        assertThat(events()).isEmpty();
        assertThat(spans("price_span")).containsExactly("10.00 open");
        assertThat(moments()).containsExactly(later(0), later(1), later(1));
    }

    @Test
    void agesWithTheVerificationOnlyWhatTheLastReadingShowed() {
        record(FIRST, kettle, Seen.page("pot", start).unpriced());
        inWorkspace(handle -> catalog.verified(handle, SOURCE, List.of(id(kettle))));
        assertThat(moments()).allSatisfy(at -> assertThat(at).isAfter(later(29)));

        record(PASS, kettle.unpriced().at(database.clock().instant()));
        Instant priced = moments().getFirst();
        database.clock().advance(Duration.ofHours(3));
        inWorkspace(handle -> catalog.verified(handle, SOURCE, List.of(id(kettle))));

        assertThat(moments().get(0)).isEqualTo(priced);
        assertThat(moments().get(1)).isAfter(priced.plus(Duration.ofHours(2)));
        assertThat(moments().get(2)).isAfter(priced.plus(Duration.ofHours(2)));
    }

    @Test
    void ignoresWhatIsOlderThanWhatIsRecorded() {
        record(FIRST, kettle.at(later(2)));
        Recorded recorded = record(PASS, kettle.priced("1.00", "CAD").at(later(1)));

        assertThat(recorded.unchanged()).isEqualTo(1);
        assertThat(events()).isEmpty();
        assertThat(prices()).containsExactly("10.00 CAD");
        assertThat(moments().get(2)).isEqualTo(later(2));
    }

    @Test
    void correctsWhatWasSaidAtTheSameMoment() {
        record(FIRST, kettle);
        record(PASS, kettle.priced("12.00", "CAD").stocked("OutOfStock"));

        assertThat(spans("price_span")).containsExactly("12.00 open");
        assertThat(spans("availability_span")).containsExactly("out open");
    }

    @Test
    void takesTheLatestOfSeveralObservationsInABatch() {
        Recorded recorded = record(FIRST, kettle.priced("12.00", "CAD").at(later(1)), kettle);

        assertThat(recorded.added()).isEqualTo(1);
        assertThat(prices()).containsExactly("12.00 CAD");
    }

    @Test
    void delistsAndRelists() {
        record(FIRST, kettle, Seen.page("pot", start));
        assertThat(delist(PASS, kettle)).isEqualTo(1);
        assertThat(delist(PASS, kettle)).isZero();
        assertThat(listed().count()).isEqualTo(1);

        Recorded back =
                record(PASS, kettle.priced("9.00", "CAD").at(database.clock().instant()));

        assertThat(back.relisted()).isEqualTo(1);
        assertThat(listed().count()).isEqualTo(2);
        assertThat(events())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("Delisted", "Relisted", "PriceChanged");
    }

    @Test
    void namesWhatWasNotSeenSince() {
        record(FIRST, kettle, Seen.page("pot", later(5)));

        assertThat(listed().count()).isEqualTo(2);
        assertThat(inWorkspaceGet(handle -> catalog.listed(handle, SOURCE, later(1)))
                        .unseen())
                .containsExactly(id(kettle));
    }

    @Test
    void comparesWithoutChangingAnything() {
        record(FIRST, kettle);
        Comparison comparison = inWorkspaceGet(handle -> catalog.compare(
                handle,
                SOURCE,
                List.of(
                        kettle.priced("5.00", "CAD")
                                .stocked("OutOfStock")
                                .at(later(1))
                                .observation(),
                        Seen.page("pot", start).observation())));

        assertThat(comparison.count(Change.Repriced.class)).isEqualTo(1);
        assertThat(comparison.count(Change.SoldOut.class)).isEqualTo(1);
        assertThat(comparison.count(Change.Added.class)).isEqualTo(1);
        assertThat(prices()).containsExactly("10.00 CAD");
    }

    @Test
    void describesAgainWithoutTellingAnybody() {
        record(FIRST, kettle);
        Recorded recorded = record(PASS, kettle.called("Copper kettle").at(later(1)));

        assertThat(recorded.described()).isEqualTo(1);
        assertThat(events()).isEmpty();
        assertThat(texts("select name from product")).containsExactly("Copper kettle");
    }

    @Test
    void keepsEveryCharacterThatADatabaseCan() {
        Seen odd = kettle.called("Ünï\0cødé \"quoted\" \\ \n 🫖 ٣");
        record(FIRST, odd);

        assertThat(texts("select name from product")).containsExactly("Ünïcødé \"quoted\" \\ \n 🫖 ٣");
        assertThat(record(PASS, odd.at(later(1))).unchanged()).isEqualTo(1);
    }

    @Test
    void closesARunAndSaysWhenASourceIsBlind() {
        inWorkspace(handle -> {
            catalog.unreadable(handle, SOURCE, "it answers 403");
            catalog.readable(handle, SOURCE);
            catalog.close(handle, PASS, FIGURES);
        });
        assertThat(events())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("SourceUnreadable", "SourceReadable", "RunClosed");
        assertThat(((CatalogEvent.RunClosed) events().getLast()).figures()).contains(FIGURES);
    }

    @Test
    void isNotBroughtBackByWhatWasSeenBeforeItLeft() {
        record(PASS, kettle);
        inWorkspace(handle -> catalog.delist(handle, PASS, List.of(id(kettle))));

        record(PASS, kettle.at(later(1)).priced("8.00", "CAD"));
        assertThat(listed().count()).isZero();

        record(PASS, kettle.at(database.clock().instant().plusSeconds(1)).priced("8.00", "CAD"));
        assertThat(listed().count()).isEqualTo(1);
    }

    @Test
    void recordsEachChangeOnceWhenTwoRecordersSeeTheSame() throws ExecutionException, InterruptedException {
        List<Observation> first = IntStream.range(0, 200)
                .mapToObj(number -> Seen.page("thing-" + number, start).observation())
                .toList();
        List<Observation> second = first.stream()
                .map(seen -> new Seen(seen).priced("7.00", "CAD").at(later(1)).observation())
                .toList();
        atOnce(4, () -> inWorkspace(handle -> catalog.record(handle, PASS, first)));
        atOnce(4, () -> inWorkspace(handle -> catalog.record(handle, PASS, second)));

        assertThat(events()).filteredOn(CatalogEvent.Added.class::isInstance).hasSize(200);
        assertThat(events())
                .filteredOn(CatalogEvent.PriceChanged.class::isInstance)
                .hasSize(200);
        assertThat(prices()).hasSize(400);
    }

    @Test
    void keepsWorkspacesApart() {
        record(PASS, kettle);
        WorkspaceId other = new Directory(database.transactions()).workspace("other");

        database.transactions().run(other, handle -> {
            assertThat(log.after(handle, Cursor.START, 10)).isEmpty();
            assertThat(catalog.listed(handle, SOURCE, start).count()).isZero();
            assertThat(catalog.delist(handle, PASS, List.of(id(kettle)))).isZero();
            assertThat(catalog.record(handle, PASS, List.of(kettle.observation()))
                            .added())
                    .isEqualTo(1);
        });
        assertThat(listed().count()).isEqualTo(1);
        assertThat(events()).hasSize(1);
    }

    private Recorded record(Pass pass, Seen... seen) {
        List<Observation> observations =
                Arrays.stream(seen).map(Seen::observation).toList();
        return inWorkspaceGet(handle -> catalog.record(handle, pass, observations));
    }

    private int delist(Pass pass, Seen seen) {
        return inWorkspaceGet(handle -> catalog.delist(handle, pass, List.of(id(seen))));
    }

    private Listed listed() {
        return inWorkspaceGet(handle -> catalog.listed(handle, SOURCE, start));
    }

    private List<CatalogEvent> events() {
        return inWorkspaceGet(handle -> log.after(handle, Cursor.START, 1000)).stream()
                .map(LoggedEvent::event)
                .toList();
    }

    private List<String> prices() {
        return texts("select amount || ' ' || currency from price_span order by lower(during), amount");
    }

    /** What held, and for how long. */
    private List<String> spans(String table) {
        return texts("""
                select %s || coalesce(extract(day from upper(during) - lower(during)) || ' days', 'open')
                from %s order by lower(during)
                """.formatted(table.equals("price_span") ? "amount || ' '" : "availability || ' '", table));
    }

    private List<String> texts(String sql) {
        return inWorkspaceGet(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    /** When price, stock and page of the first offer were last verified. */
    private List<Instant> moments() {
        return inWorkspaceGet(handle -> handle.createQuery(
                        "select unnest(array[price_at, stock_at, verified_at]) from offer order by id limit 3")
                .mapTo(Instant.class)
                .list());
    }

    private void inWorkspace(Consumer<Handle> work) {
        database.transactions().run(workspace, work);
    }

    private <T> T inWorkspaceGet(Function<Handle, T> work) {
        return database.transactions().in(workspace, work);
    }

    private Instant later(int days) {
        return kettle.observation().at().plus(Duration.ofDays(days));
    }

    private static String id(Seen seen) {
        return seen.observation().externalId();
    }

    private static void atOnce(int times, Runnable work) throws ExecutionException, InterruptedException {
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Object> each : workers.invokeAll(Collections.nCopies(times, Executors.callable(work)))) {
                each.get();
            }
        }
    }
}
