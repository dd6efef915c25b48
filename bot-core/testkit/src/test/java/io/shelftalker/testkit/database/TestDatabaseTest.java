package io.shelftalker.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shelftalker.core.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {
    private final TestDatabase database = TestDatabase.create();

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void showsTheRowsOfTheWorkspaceThatIsSetAndNoOthers() {
        WorkspaceId mine = database.workspace();
        database.transactions().run(mine, handle -> handle.createUpdate("""
                insert into contact (workspace, name, language) values (:workspace, 'Ada', 'en')
                """)
                .bind("workspace", mine.value())
                .execute());

        assertThat(contacts(mine)).isEqualTo(1);
        assertThat(contacts(new WorkspaceId(mine.value() + 1))).isZero();
        assertThat(database.transactions().<Long>across(handle -> handle.createQuery("select count(*) from contact")
                        .mapTo(Long.class)
                        .one()))
                .isZero();
    }

    @Test
    void refusesARowOfAnotherWorkspace() {
        assertThatThrownBy(() -> database.transactions().run(database.workspace(), handle -> handle.execute("""
                insert into contact (workspace, name, language) values (4711, 'Mallory', 'en')
                """)))
                .hasMessageContaining("row-level security");
    }

    @Test
    void runsAsARoleThatOwnsNothing() {
        assertThatThrownBy(() -> database.jdbi().useHandle(handle -> handle.execute("drop table contact")))
                .hasMessageContaining("must be owner");
        assertThatThrownBy(() -> database.jdbi()
                        .useHandle(handle -> handle.execute("alter table contact disable row level security")))
                .hasMessageContaining("must be owner");
    }

    @Test
    void movesTheClockOfDatabaseAndApplication() {
        Instant before = databaseTime();
        database.clock().advance(Duration.ofDays(3));
        assertThat(databaseTime()).isAfter(before.plus(Duration.ofDays(3)));
        assertThat(database.clock().instant()).isAfter(before.plus(Duration.ofDays(3)));
    }

    @Test
    void isOpenedByManyReplicasAtOnceWhileItIsTidied() throws InterruptedException, ExecutionException {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> tidying = threads.submit(() -> {
                while (!over.get()) {
                    database.everything().useHandle(handle -> handle.execute("analyze"));
                }
            });
            List<Future<?>> replicas = IntStream.range(0, 16)
                    .<Future<?>>mapToObj(
                            number -> threads.submit(() -> database.another().close()))
                    .toList();
            try {
                for (Future<?> replica : replicas) {
                    replica.get();
                }
            } finally {
                over.set(true);
            }
            tidying.get();
        }
    }

    private long contacts(WorkspaceId workspace) {
        return database.transactions().in(workspace, handle -> handle.createQuery("select count(*) from contact")
                .mapTo(Long.class)
                .one());
    }

    private Instant databaseTime() {
        return database.jdbi().withHandle(handle -> handle.createQuery("select clock()")
                .mapTo(Instant.class)
                .one());
    }
}
