package io.shelftalker.notifier.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.catalog.product.CatalogEvent;
import io.shelftalker.catalog.product.Cursor;
import io.shelftalker.catalog.product.LoggedEvent;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.catalog.product.RunId;
import io.shelftalker.catalog.product.SourceId;
import io.shelftalker.catalog.product.Wanted;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.i18n.Money;
import io.shelftalker.notifier.watch.Notice;
import io.shelftalker.notifier.watch.Rearm;
import io.shelftalker.notifier.watch.Watches;
import io.shelftalker.testkit.database.TestDatabase;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The plans that PostgreSQL really runs, under row-level security and over 100,000 watches. */
class IndexUseTest {
    private static final int WATCHES = 100_000;
    private static final long TARGETED = 900_000;
    private static final TestDatabase DATABASE = TestDatabase.create();

    private final Watches watches = new Watches(new Wanted());
    private final Notices notices = new Notices(Rearm.USUAL);

    @BeforeAll
    static void fill() {
        DATABASE.everything().useHandle(handle -> {
            // References are not what is tested here.
            handle.execute("set session_replication_role = replica");
            handle.execute("alter table notice drop constraint notice_conversation_fkey,"
                    + " drop constraint notice_contact_fkey, drop constraint notice_product_fkey");
            handle.createUpdate("""
                            insert into watch (workspace, conversation, contact, product, kind, state, seen)
                            select :workspace, n, n, n / 2, 'any_price', 'armed', cast('1:1:' as pg_snapshot)
                            from generate_series(1, :watches) as n
                            """)
                    .bind("workspace", DATABASE.workspace().value())
                    .bind("watches", WATCHES)
                    .execute();
            handle.createUpdate("""
                            insert into watch (workspace, conversation, contact, product, kind, threshold_amount,
                                               threshold_currency, state, seen)
                            select :workspace, n, n, :product, 'below', 2 - n / 1000.0, 'CAD', 'armed',
                                   cast('1:1:' as pg_snapshot)
                            from generate_series(0, 1999) as n
                            """)
                    .bind("workspace", DATABASE.workspace().value())
                    .bind("product", TARGETED)
                    .execute();
            handle.createUpdate("""
                            insert into notice (workspace, watch, event, conversation, contact, product, source, kind,
                                                state, message)
                            select :workspace, n, 1, n, n, n / 2, 7, 'stock', 'told', 'notice:' || n
                            from generate_series(1, :watches) as n
                            """)
                    .bind("workspace", DATABASE.workspace().value())
                    .bind("watches", WATCHES)
                    .execute();
            handle.execute("vacuum analyze");
        });
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void findsTheWatchesOfEventsThroughAnIndex() {
        List<LoggedEvent> events =
                LongStream.range(1000, 1050).mapToObj(IndexUseTest::changed).toList();
        List<Watches.Pair> pairs = new ArrayList<>();
        usesIndexes(handle -> pairs.addAll(watches.of(handle, events)));
        assertThat(pairs).hasSize(100);
        usesIndexes(handle -> notices.add(
                handle,
                pairs.stream()
                        .map(pair -> Notices.Found.of(pair, new Notice.BackInStock()))
                        .toList()));
        usesIndexes(handle ->
                watches.update(handle, pairs.stream().map(Watches.Pair::watch).toList()));
    }

    @Test
    void readsNoTargetThatAPriceDoesNotReach() {
        List<String> plans = plans(handle -> {
            // Targets from 2 down to 0.001, and a price of 1.
            assertThat(watches.of(handle, List.of(changed(TARGETED)))).hasSize(1_001);
        });
        assertThat(String.join("\n", plans)).containsPattern("watch_by_target");
    }

    @Test
    void looksForWhatIsDueThroughIndexes() {
        usesIndexes(notices::abandoned);
        usesIndexes(notices::unasked);
        usesIndexes(handle -> notices.due(handle, 500));
        usesIndexes(handle -> notices.closed(handle, new SourceId(7)));
    }

    private static LoggedEvent changed(long number) {
        CatalogEvent.Head head = new CatalogEvent.Head(new SourceId(7), Optional.of(new RunId(1)), Instant.EPOCH);
        return new LoggedEvent(
                new Cursor(1_000_000, number),
                number,
                new CatalogEvent.PriceChanged(head, new ProductId(number), Money.of("2", "CAD"), Money.of("1", "CAD")));
    }

    /** Fails on a plan that reads a whole table. */
    private static void usesIndexes(Consumer<Handle> work) {
        assertThat(String.join("\n", plans(work)))
                .containsPattern("watch|notice")
                .doesNotContainPattern("Seq Scan on (watch|notice)");
    }

    private static List<String> plans(Consumer<Handle> work) {
        List<String> plans = new ArrayList<>();
        try (Handle handle = DATABASE.everything().open()) {
            handle.setSqlLogger(new PlanLogger(plans));
            handle.execute("load 'auto_explain'");
            handle.execute("set auto_explain.log_min_duration = 0");
            handle.execute("set client_min_messages = log");
            handle.execute("set role shelftalker_app");
            handle.begin();
            Transactions.enter(handle, DATABASE.workspace());
            plans.clear();
            work.accept(handle);
            // A plan is told when its portal is closed, which the next statement does.
            handle.createQuery("select 1").mapTo(Integer.class).one();
            handle.rollback();
        }
        return plans;
    }

    /** Keeps what the server's {@code auto_explain} says of each statement. */
    private record PlanLogger(List<String> plans) implements SqlLogger {
        @Override
        public void logAfterExecution(StatementContext context) {
            try {
                for (SQLWarning said = context.getStatement().getWarnings();
                        said != null;
                        said = said.getNextWarning()) {
                    plans.add(said.getMessage());
                }
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
