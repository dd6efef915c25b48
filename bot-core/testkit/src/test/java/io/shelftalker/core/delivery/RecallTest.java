package io.shelftalker.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.channel.Delivery;
import io.shelftalker.testkit.database.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RecallTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final OutboxScene scene = new OutboxScene();
    private final TestDatabase database = scene.database;
    private final DeadLetters letters = scene.beans.getBean(DeadLetters.class);

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void whatWaitedTooLongIsTakenBackWithWhatWaitsBehindIt() {
        post("old");
        database.clock().advance(HOUR.plusMinutes(1));
        post("new");

        assertThat(recall()).containsExactlyInAnyOrder("old", "new");
        assertThat(scene.due()).isEmpty();
    }

    @Test
    void whatASenderMayHaveSentBeforeItDiedIsLeftToItsKey() {
        post("old");
        assertThat(scene.due()).hasSize(1);
        database.clock().advance(HOUR.plusMinutes(1));

        assertThat(recall()).isEmpty();
        assertThat(scene.due())
                .extracting(row -> row.message().idempotencyKey())
                .containsExactly("old");
    }

    @Test
    void whatASenderMayHaveSentBeforeItDiedIsNotTakenBackFromTheNextOneEither() {
        post("old");
        assertThat(scene.due()).hasSize(1);
        database.clock().advance(HOUR.plusMinutes(1));
        Claimed taken = scene.due().getFirst();
        scene.settle(Settlement.of(taken, new Delivery.RetryAfter(Duration.ofSeconds(5), "slow down")));

        assertThat(recall()).isEmpty();
    }

    @Test
    void whatThePlatformPutOffIsTakenBack() {
        post("old");
        Claimed row = scene.due().getFirst();
        scene.settle(Settlement.of(row, new Delivery.RetryAfter(Duration.ofSeconds(5), "slow down")));
        database.clock().advance(HOUR.plusMinutes(1));

        assertThat(recall()).containsExactly("old");
    }

    @Test
    void whatIsSentAgainByAnOperatorIsNotTakenBack() {
        post("old");
        Claimed row = scene.due().getFirst();
        scene.settle(Settlement.of(row, new Delivery.Refused("refused")));
        database.clock().advance(HOUR.multipliedBy(2));
        database.transactions().run(database.workspace(), handle -> letters.replay(handle, Optional.empty()));

        assertThat(recall()).isEmpty();
    }

    @Test
    void whatIsNotSentIsCountedByWhatKeptIt() {
        post("refused");
        Claimed row = scene.due().getFirst();
        scene.settle(Settlement.of(row, new Delivery.Refused("refused")));
        database.transactions().run(database.workspace(), handle -> letters.drop(handle, Optional.empty()));
        post("old");
        database.clock().advance(HOUR.plusMinutes(1));
        recall();
        post("blocked");
        Claimed blocked = scene.due().getFirst();
        scene.settle(Settlement.of(blocked, new Delivery.Unreachable("blocked")));

        assertThat(standing().unsent()).isEqualTo(new DeadLetters.Unsent(1, 1, 1));

        database.clock().advance(HOUR.multipliedBy(24));
        assertThat(standing().unsent()).isEqualTo(new DeadLetters.Unsent(0, 0, 0));
    }

    private DeadLetters.Standing standing() {
        return database.transactions().in(database.workspace(), letters::standing);
    }

    private List<String> recall() {
        return scene.recalled("", HOUR);
    }

    private void post(String key) {
        scene.post(scene.draft(key, Priority.NOTICE));
    }
}
