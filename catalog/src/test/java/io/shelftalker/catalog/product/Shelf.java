package io.shelftalker.catalog.product;

import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.i18n.Money;
import io.shelftalker.testkit.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** A catalog in a database of its own, for tests that say what pages showed and look at what came of it. */
final class Shelf implements AutoCloseable {
    static final SourceId SOURCE = new SourceId(7);

    final TestDatabase database = TestDatabase.create();
    final EventLog log = new EventLog();
    final Catalog catalog = new Catalog(log);
    final Instant start = database.clock().instant().minus(Duration.ofDays(30));
    private final WorkspaceId workspace = database.workspace();

    /** What a source's first run finds: nobody hears of it. */
    Recorded opens(Seen... seen) {
        return record(new Pass(SOURCE, Optional.of(new RunId(41)), false), seen);
    }

    /** What a later run finds. */
    Recorded sees(Seen... seen) {
        return record(new Pass(SOURCE, Optional.of(new RunId(42)), true), seen);
    }

    /** What another shop shows in a later run. */
    Recorded sees(int source, Seen... seen) {
        return record(new Pass(new SourceId(source), Optional.of(new RunId(50)), true), seen);
    }

    Recorded record(Pass pass, Seen... seen) {
        List<Observation> observations =
                Arrays.stream(seen).map(Seen::observation).toList();
        return in(handle -> catalog.record(handle, pass, observations));
    }

    Seen page(String name) {
        return Seen.page(name, start);
    }

    /** The names of the events so far, in their order. */
    List<String> events() {
        return in(handle -> log.after(handle, Cursor.START, 1000)).stream()
                .map(logged -> logged.event().getClass().getSimpleName())
                .toList();
    }

    /** Every price that held, oldest first. */
    List<Money> prices() {
        return in(handle -> handle.createQuery("select amount, currency from price_span order by lower(during), offer")
                .map((row, context) -> new Money(row.getBigDecimal("amount"), row.getString("currency")))
                .list());
    }

    /** How many products there are. */
    int products() {
        return Integer.parseInt(texts("select count(*)::text from product where same_as is null")
                .getFirst());
    }

    List<String> texts(String sql) {
        return in(handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    <T> T in(Function<Handle, T> work) {
        return database.transactions().in(workspace, work);
    }

    @Override
    public void close() {
        database.close();
    }
}
