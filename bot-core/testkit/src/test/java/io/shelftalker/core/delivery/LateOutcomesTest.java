package io.shelftalker.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.Delivery;
import io.shelftalker.testkit.database.TestDatabase;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LateOutcomesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final OutboxScene scene = new OutboxScene();
    private final TestDatabase database = scene.database;
    private final LateOutcomes outcomes = scene.beans.getBean(LateOutcomes.class);
    private final Account account = scene.account;

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void whatWasSentIsSentOnceMoreUnderItsKey() {
        settle(written("news"), sent());
        assertThat(due()).isEmpty();

        late((handle, late) -> late.again(handle, account, "news", Duration.ZERO, "did not arrive"));

        assertThat(state("news")).isEqualTo("due did not arrive");
        assertThat(due()).extracting(row -> row.message().idempotencyKey()).containsExactly("news");
        assertThat(settled("news")).isEmpty();
    }

    @Test
    void itWaitsForItsPause() {
        settle(written("news"), sent());

        late((handle, late) -> late.again(handle, account, "news", Duration.ofMinutes(1), "too fast"));

        assertThat(due()).isEmpty();
        database.clock().advance(Duration.ofMinutes(1));
        assertThat(due()).hasSize(1);
    }

    @Test
    void anOutcomeThatOvertakesItsSettlementHolds() {
        Claimed row = written("news");

        late((handle, late) -> late.again(handle, account, "news", Duration.ZERO, "did not arrive"));
        settle(row, sent());

        assertThat(state("news")).isEqualTo("due did not arrive");
        Claimed again = due().getFirst();
        settle(again, sent());
        assertThat(state("news")).isEqualTo("sent ");
    }

    @Test
    void whatIsGivenUpStaysGivenUp() {
        Claimed row = written("news");

        late((handle, late) -> late.dead(handle, account, "news", "63999"));
        settle(row, sent());

        assertThat(state("news")).isEqualTo("dead 63999");
        assertThat(due()).isEmpty();
        late((handle, late) -> late.again(handle, account, "news", Duration.ZERO, "late"));
        assertThat(state("news")).isEqualTo("dead 63999");
    }

    @Test
    void whereNobodyIsNothingMoreIsSent() {
        settle(written("news"), sent());
        write("waiting");

        late((handle, late) -> late.unreachable(handle, account, "news", "blocked"));

        assertThat(state("news")).isEqualTo("suppressed blocked");
        assertThat(state("waiting")).startsWith("suppressed");
        write("more");
        assertThat(state("more")).startsWith("suppressed");
        assertThat(due()).isEmpty();
    }

    @Test
    void nothingIsSentForEver() {
        settle(written("news"), sent());
        for (int attempt = 1; attempt < 30; attempt++) {
            late((handle, late) -> late.again(handle, account, "news", Duration.ZERO, "did not arrive"));
            settle(due().getFirst(), sent());
        }
        database.clock().advance(Duration.ofMinutes(1));
        Instant later = database.clock().instant();

        late((handle, late) -> late.again(handle, account, "news", Duration.ZERO, "did not arrive"));

        assertThat(state("news")).isEqualTo("dead did not arrive");
        assertThat(settled("news"))
                .as("when it was given up, not when it was last sent")
                .hasValueSatisfying(at -> assertThat(at).isAfterOrEqualTo(later.truncatedTo(ChronoUnit.MICROS)));
        assertThat(due()).isEmpty();
    }

    @Test
    void whatIsGivenUpIsNotDueAnyMore() {
        written("news");
        database.transactions()
                .run(database.workspace(), handle -> handle.execute("update outgoing set attempts = 30"));

        late((handle, late) -> late.again(handle, account, "news", Duration.ZERO, "did not arrive"));

        assertThat(state("news")).isEqualTo("dead did not arrive");
        assertThat(count("select count(*) from outgoing_due")).isZero();
    }

    @Test
    void whatIsGivenUpMeanwhileStaysGivenUp() {
        written("news");
        CompletableFuture<Void> late = database.transactions().in(database.workspace(), handle -> {
            handle.execute("delete from outgoing_due");
            handle.execute("update outgoing set state = 'dead', reason = 'too often'");
            int pid = handle.createQuery("select pg_backend_pid()")
                    .mapTo(Integer.class)
                    .one();
            CompletableFuture<Void> again = CompletableFuture.runAsync(
                    () -> late((own, outcome) -> outcome.again(own, account, "news", Duration.ZERO, "late")),
                    Thread::startVirtualThread);
            awaitSomebodyBehind(pid);
            return again;
        });
        late.join();

        assertThat(state("news")).isEqualTo("dead too often");
        assertThat(count("select count(*) from outgoing_due")).isZero();
    }

    private void late(BiConsumer<Handle, LateOutcomes> outcome) {
        database.transactions().run(database.workspace(), handle -> outcome.accept(handle, outcomes));
        outcomes.committed();
    }

    /** Asked outside the transaction at hand: within one, the server shows the same sessions for ever. */
    private void awaitSomebodyBehind(int pid) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String waiting = "select count(*) from pg_stat_activity where " + pid + " = any(pg_blocking_pids(pid))";
        try (Handle outside = database.everything().open()) {
            while (one(outside, waiting) == 0) {
                assertThat(System.nanoTime()).isLessThan(end);
            }
        }
    }

    private long count(String query) {
        return database.transactions().in(database.workspace(), handle -> one(handle, query));
    }

    private static long one(Handle handle, String query) {
        return handle.createQuery(query).mapTo(Long.class).one();
    }

    private Claimed written(String key) {
        return write(key).getFirst();
    }

    /** Writes a message; claimed if nothing stands before it. */
    private List<Claimed> write(String key) {
        return scene.write(scene.draft(key, Priority.REPLY));
    }

    private void settle(Claimed row, Delivery delivery) {
        scene.settle(Settlement.of(row, delivery));
    }

    private List<Claimed> due() {
        return scene.due();
    }

    private static Delivery sent() {
        return new Delivery.Sent(Optional.of("m1"));
    }

    private Optional<Instant> settled(String key) {
        return database.transactions().in(database.workspace(), handle -> handle.createQuery(
                        "select settled_at from outgoing where key = :key")
                .bind("key", key)
                .map((row, context) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .one());
    }

    private String state(String key) {
        return database.transactions().in(database.workspace(), handle -> handle.createQuery(
                        "select state || ' ' || coalesce(reason, '') from outgoing where key = :key")
                .bind("key", key)
                .mapTo(String.class)
                .one());
    }
}
