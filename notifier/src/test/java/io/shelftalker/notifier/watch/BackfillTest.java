package io.shelftalker.notifier.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.workspace.Directory;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.testkit.database.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What migrations write down of what was there before them, whether or not their user sees all workspaces at once. */
class BackfillTest {
    private static final String WANTED =
            "/io/shelftalker/notifier/watch/V202611261350__watched_products_are_wanted.sql";
    private static final String CORRECTED =
            "/io/shelftalker/catalog/product/V202611261515__wanted_in_their_own_workspace.sql";
    private static final String ONE = "/io/shelftalker/catalog/product/V202611261512__products_that_are_one.sql";

    private final TestDatabase database = TestDatabase.create();
    private final List<WorkspaceId> workspaces =
            List.of(database.workspace(), new Directory(database.transactions()).workspace("other"));

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void wantsWhatIsWatchedInItsOwnWorkspace() {
        for (boolean superuser : List.of(true, false)) {
            database.everything().useHandle(handle -> {
                handle.execute("truncate wanted, watch, offer, product cascade");
                workspaces.forEach(workspace -> watched(handle, workspace));
                migrate(handle, superuser, script(WANTED));
                migrate(handle, superuser, script(CORRECTED));

                assertThat(texts(handle, """
                                select count(*) filter (where wanted.workspace = product.workspace) || ' of ' || count(*)
                                from product left join wanted on wanted.product = product.id
                                """))
                        .as("as a superuser: " + superuser)
                        .containsExactly("2 of 2");
            });
        }
    }

    @Test
    void givesOffersThatJoinedAnotherShopsProductARowOfTheirOwn() {
        for (boolean superuser : List.of(true, false)) {
            database.everything().useHandle(handle -> {
                handle.execute("truncate wanted, watch, offer, product cascade");
                workspaces.forEach(workspace -> {
                    long product = product(handle, workspace);
                    offer(handle, workspace, product, 1);
                    offer(handle, workspace, product, 2);
                });
                String script = script(ONE);
                migrate(handle, superuser, script.substring(script.indexOf("do $$")));

                assertThat(texts(handle, """
                                select offer.source || ' ' || (own.id is null) || ' '
                                  || coalesce(own.same_as = offer.product and own.workspace = offer.workspace
                                    and own.gtin_key = product.gtin_key and not own.listed, true)
                                from offer
                                join product on product.id = offer.product
                                left join product as own on own.id = offer.own
                                order by 1
                                """))
                        .as("as a superuser: " + superuser)
                        .containsExactly("1 true true", "1 true true", "2 false true", "2 false true");
            });
        }
    }

    private static void watched(Handle handle, WorkspaceId workspace) {
        long product = product(handle, workspace);
        handle.execute("set session_replication_role = replica");
        handle.createUpdate("""
                        insert into watch (workspace, conversation, contact, product, kind, state, seen)
                        values (:workspace, 1, 1, :product, 'any_price', 'armed', pg_current_snapshot())
                        """)
                .bind("workspace", workspace.value())
                .bind("product", product)
                .execute();
        handle.execute("set session_replication_role = default");
    }

    private static long product(Handle handle, WorkspaceId workspace) {
        return handle.createQuery("""
                        insert into product (workspace, name, category, gtin_key, facets, available, added_at)
                        values (:workspace, 'Kettle', '{}', '04006381333931', '{}', true, clock()) returning id
                        """)
                .bind("workspace", workspace.value())
                .mapTo(Long.class)
                .one();
    }

    private static void offer(Handle handle, WorkspaceId workspace, long product, int source) {
        handle.createUpdate("""
                        with seller as (
                          insert into vendor (workspace, source, name) values (:workspace, :source, 'shop')
                          on conflict (workspace, source) do update set name = excluded.name returning id
                        )
                        insert into offer (workspace, product, vendor, source, external_id, url, url_key, availability,
                          details, evidence, observed_at, verified_at)
                        select :workspace, :product, id, :source, 'kettle', 'url', 'url', 'in', gen_random_uuid(), '',
                          clock(), clock()
                        from seller
                        """)
                .bind("workspace", workspace.value())
                .bind("product", product)
                .bind("source", source)
                .execute();
    }

    /** Runs a migration as whoever sees everything, or as one who sees a workspace at a time. */
    private static void migrate(Handle handle, boolean superuser, String script) {
        handle.execute(superuser ? "reset role" : "set role shelftalker_app");
        try (Statement statement = handle.getConnection().createStatement()) {
            statement.execute(script);
        } catch (SQLException failure) {
            throw new IllegalStateException("A migration fails", failure);
        }
        handle.execute("reset role");
    }

    private static List<String> texts(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(String.class).list();
    }

    private static String script(String name) {
        try (InputStream file = Objects.requireNonNull(BackfillTest.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new IllegalStateException("A migration cannot be read", failure);
        }
    }
}
