package io.shelftalker.notifier.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.catalog.product.Cursor;
import io.shelftalker.catalog.product.EventLog;
import io.shelftalker.catalog.product.LoggedEvent;
import io.shelftalker.catalog.search.SearchKeys;
import io.shelftalker.notifier.shop.SmallShop;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.database.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What many people look for is handed on in parts. */
class LookoutsTest {
    private static final int PEOPLE = Lookouts.AT_ONCE + 500;

    private final TestDatabase database = TestDatabase.create();
    private final TestBot bot = TestBot.start(database);

    @AfterEach
    void stop() {
        bot.close();
        database.close();
    }

    @Test
    void whoeverLooksForItIsToldSomeAtATime() {
        SmallShop shop = new SmallShop(bot);
        shop.opens(SmallShop.seen("Sencha", "12").in("Tea"));
        manyLookForWhatIsNewInTea();
        shop.run(SmallShop.seen("Gyokuro", "30").in("Tea"), SmallShop.seen("Iron Teapot", "50"));

        List<Integer> sizes = new ArrayList<>();
        List<Lookouts.Sighting> all = new ArrayList<>();
        database.transactions().run(database.workspace(), handle -> {
            List<LoggedEvent> events = bot.context().getBean(EventLog.class).after(handle, new Cursor(0, 0), 500);
            bot.context().getBean(Lookouts.class).of(handle, database.workspace(), events, some -> {
                sizes.add(some.size());
                all.addAll(some);
                // What is told is written while the others are still being read.
                handle.execute("create temporary table if not exists told (id bigint)");
                handle.execute("insert into told values (1)");
            });
        });

        assertThat(sizes).containsExactly(Lookouts.AT_ONCE, 500);
        assertThat(all).extracting(Lookouts.Sighting::watch).doesNotHaveDuplicates();
        assertThat(all)
                .extracting(Lookouts.Sighting::product)
                .containsOnly(all.getFirst().product());
    }

    private void manyLookForWhatIsNewInTea() {
        database.everything().useHandle(handle -> {
            // References are not what is tested here.
            handle.execute("set session_replication_role = replica");
            handle.createUpdate("""
                            insert into search_watch (workspace, conversation, contact, asked, category, fresh, key, seen)
                            select :workspace, n, n, '', 'Tea', true, :key, pg_current_snapshot()
                            from generate_series(1, :people) as n
                            """)
                    .bind("workspace", database.workspace().value())
                    .bind("key", SearchKeys.ofCategory("Tea"))
                    .bind("people", PEOPLE)
                    .execute();
            handle.execute("set session_replication_role = origin");
        });
    }
}
