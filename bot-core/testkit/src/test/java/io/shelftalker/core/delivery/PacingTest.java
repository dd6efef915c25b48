package io.shelftalker.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.channel.Limit;
import io.shelftalker.core.channel.Pacing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two processes are two claims here: they share nothing but the database. */
final class PacingTest {
    /** Two a second, so that two seconds ahead are four. */
    private static final Pacing SLOW = pacing(2);

    private final OutboxScene scene = new OutboxScene();

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void processesKeepOnePaceTogether() {
        IntStream.range(0, 6).forEach(chat -> scene.post(newsIn("chat " + chat)));

        List<Claimed> one = scene.due(SLOW);
        List<Claimed> other = scene.due(SLOW);

        assertThat(one).extracting(row -> row.delay().toMillis()).containsExactly(0L, 500L, 1000L, 1500L);
        assertThat(other).as("the next two seconds are taken").isEmpty();

        scene.database.clock().advance(Duration.ofSeconds(1));
        List<Claimed> rest = scene.due(SLOW);
        assertThat(rest).hasSize(2);
        assertThat(rest.getFirst().delay())
                .as("after the fourth")
                .isBetween(Duration.ofMillis(1), Duration.ofSeconds(1));
        assertThat(rest.getLast().delay().minus(rest.getFirst().delay())).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void answersTakeNoPartInThePace() {
        IntStream.range(0, 6).forEach(chat -> scene.post(newsIn("chat " + chat)));
        scene.due(SLOW);
        scene.post(scene.draft("answer", Priority.REPLY));

        assertThat(keys(scene.due(SLOW))).containsExactly("answer");
    }

    @Test
    void aPersonIsNotToldTwiceInASecond() {
        isToldTheNextAfter(scene.conversation, Duration.ZERO, Duration.ofSeconds(1));
    }

    @Test
    void aGroupIsGivenMoreTime() {
        isToldTheNextAfter(scene.conversation("family", ChatKind.GROUP), Duration.ofSeconds(2), Duration.ofSeconds(1));
    }

    @Test
    void topicsShareTheirGroupsPace() {
        Pacing pacing = pacing(30).parting(':');
        List.of("-5", "-5:1", "-5:2", "-6:1").forEach(chat -> scene.post(newsIn(chat, ChatKind.GROUP)));

        assertThat(keys(scene.due(pacing))).containsExactly("-5", "-6:1");
        assertThat(scene.due(pacing)).as("the group was just told something").isEmpty();

        scene.database.clock().advance(Duration.ofSeconds(3));
        assertThat(keys(scene.due(pacing))).containsExactly("-5:1");
        scene.database.clock().advance(Duration.ofSeconds(2));
        assertThat(scene.due(pacing)).isEmpty();
        scene.database.clock().advance(Duration.ofSeconds(1));
        assertThat(keys(scene.due(pacing))).containsExactly("-5:2");
    }

    @Test
    void whoWritesInATopicIsAnsweredWhileItsNewsWait() {
        Pacing pacing = pacing(30).parting(':');
        scene.post(newsIn("-5:1", ChatKind.GROUP));
        ConversationId waiting = scene.conversation("-5:2", ChatKind.GROUP);
        scene.post(scene.draft(waiting, "news", Priority.NOTICE));
        assertThat(keys(scene.due(pacing))).containsExactly("-5:1");

        assertThat(keys(scene.write(scene.draft(waiting, "answer", Priority.REPLY))))
                .containsExactly("answer");
    }

    @Test
    void noMessageWaitsForAPage() {
        scene.post(page("page"));
        scene.settle(Settlement.of(
                scene.due(SLOW).getFirst(), new Delivery.RetryAfter(Duration.ofMinutes(5), "too many requests")));

        assertThat(keys(scene.write(scene.draft("answer", Priority.REPLY)))).containsExactly("answer");
        scene.post(scene.draft("news", Priority.NOTICE));
        scene.database.clock().advance(Duration.ofMinutes(2));
        assertThat(keys(scene.due(SLOW))).as("the answer's lease has ended").containsExactly("answer");
    }

    @Test
    void aPageTakesNoMomentOfItsChat() {
        Pacing pacing = pacing(30);
        scene.post(scene.draft("page", Priority.NOTICE).onPageOf("ada"));
        scene.post(scene.draft("news", Priority.NOTICE));

        assertThat(keys(scene.due(pacing))).containsExactlyInAnyOrder("page", "news");
        scene.post(scene.draft("next page", Priority.NOTICE).onPageOf("ada"));
        assertThat(scene.due(pacing)).as("one page after the other").isEmpty();
    }

    private Draft page(String key) {
        return scene.draft(key, Priority.REPLY).onPageOf("ada");
    }

    /** @param more how long after it was too soon it is not */
    private void isToldTheNextAfter(ConversationId chat, Duration tooSoon, Duration more) {
        Pacing pacing = pacing(30);
        scene.post(scene.draft(chat, "one", Priority.NOTICE));
        scene.post(scene.draft(chat, "two", Priority.NOTICE));

        settleAsSent(scene.due(pacing));
        scene.database.clock().advance(tooSoon);
        assertThat(scene.due(pacing)).isEmpty();

        scene.database.clock().advance(more);
        assertThat(keys(scene.due(pacing))).containsExactly("two");
    }

    @Test
    void whoeverWritesIsAnsweredBetweenTwoNews() {
        Pacing pacing = pacing(30);
        scene.post(scene.draft("one", Priority.NOTICE));
        scene.post(scene.draft("two", Priority.NOTICE));
        settleAsSent(scene.due(pacing));

        assertThat(keys(scene.write(scene.draft("answer", Priority.REPLY)))).containsExactly("answer");
    }

    @Test
    void newsIsLeftToItsMoment() {
        assertThat(scene.write(scene.draft("news", Priority.NOTICE))).isEmpty();
        assertThat(keys(scene.due(SLOW))).containsExactly("news");
    }

    @Test
    void anAccountThatWasAskedToWaitSaysNothing() {
        scene.post(scene.draft("news", Priority.NOTICE));
        scene.settle(Settlement.of(
                scene.due(SLOW).getFirst(),
                new Delivery.RetryAfter(Duration.ofSeconds(30), "too many requests", Delivery.Scope.ACCOUNT)));

        var elsewhere = scene.conversation("bob", ChatKind.PRIVATE);
        assertThat(scene.write(scene.draft(elsewhere, "answer", Priority.REPLY)))
                .isEmpty();
        assertThat(scene.waiting()).isEmpty();

        scene.database.clock().advance(Duration.ofSeconds(31));
        assertThat(scene.waiting()).containsExactly(scene.account.id());
    }

    @Test
    void aChatThatWasAskedToWaitHoldsNoOtherUp() {
        scene.post(scene.draft("news", Priority.NOTICE));
        scene.settle(Settlement.of(
                scene.due(SLOW).getFirst(), new Delivery.RetryAfter(Duration.ofSeconds(30), "too many requests")));

        var elsewhere = scene.conversation("bob", ChatKind.PRIVATE);
        assertThat(keys(scene.write(scene.draft(elsewhere, "answer", Priority.REPLY))))
                .containsExactly("answer");
    }

    private Draft newsIn(String chat) {
        return newsIn(chat, ChatKind.PRIVATE);
    }

    private Draft newsIn(String chat, ChatKind kind) {
        return scene.draft(scene.conversation(chat, kind), chat, Priority.NOTICE);
    }

    private void settleAsSent(List<Claimed> rows) {
        assertThat(rows).hasSize(1);
        scene.settle(Settlement.of(rows.getFirst(), new Delivery.Sent(Optional.empty())));
    }

    private static List<String> keys(List<Claimed> rows) {
        return rows.stream().map(row -> row.message().idempotencyKey()).toList();
    }

    private static Pacing pacing(int perSecond) {
        return new Pacing(
                Duration.ofSeconds(1), Duration.ofSeconds(3), new Limit(perSecond, "messages a second", "this test"));
    }
}
