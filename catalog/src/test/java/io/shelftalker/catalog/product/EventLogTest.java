package io.shelftalker.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.testkit.database.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventLogTest {
    private final TestDatabase database = TestDatabase.create();
    private final EventLog log = new EventLog();
    private final Catalog catalog = new Catalog(log);

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void missesNoEventOfATransactionThatEndsAfterALaterOne() {
        try (Handle slow = database.jdbi().open()) {
            slow.begin();
            Transactions.enter(slow, database.workspace());
            say(slow, 1);
            database.transactions().run(database.workspace(), handle -> say(handle, 2));

            assertThat(read(Cursor.START)).isEmpty();
            slow.commit();
        }
        assertThat(read(Cursor.START)).hasSize(2);
    }

    @Test
    void goesOnAfterACursor() {
        for (String name : List.of("a", "b", "c")) {
            database.transactions().run(database.workspace(), handle -> add(handle, name));
        }
        List<LoggedEvent> all = read(Cursor.START);

        assertThat(read(all.getFirst().cursor())).isEqualTo(all.subList(1, 3));
        assertThat(read(all.getLast().cursor())).isEmpty();
    }

    @Test
    void startsAtTheEndForThoseWhoWantOnlyWhatComes() {
        database.transactions().run(database.workspace(), handle -> add(handle, "before"));
        Cursor end = database.transactions().in(database.workspace(), log::end);
        database.transactions().run(database.workspace(), handle -> add(handle, "after"));

        assertThat(read(end)).hasSize(1);
    }

    /** Says something of a source, which waits for nobody. */
    private void say(Handle handle, long source) {
        catalog.readable(handle, new SourceId(source));
    }

    private void add(Handle handle, String name) {
        Pass pass = new Pass(new SourceId(7), Optional.empty(), true);
        catalog.record(handle, pass, List.of(Seen.page(name, Instant.EPOCH).observation()));
    }

    private List<LoggedEvent> read(Cursor cursor) {
        return database.transactions().in(database.workspace(), handle -> log.after(handle, cursor, 10));
    }
}
