package io.shelftalker.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.channel.Delivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class OutboxTest {
    private final OutboxScene scene = new OutboxScene();

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void aReplyGoesBeforeNewsThatWaits() {
        scene.post(scene.draft("news", Priority.NOTICE));
        scene.post(scene.draft("digest", Priority.DIGEST));

        List<Claimed> reply = scene.write(scene.draft("reply", Priority.REPLY));
        assertThat(keys(reply)).containsExactly("reply");
        assertThat(scene.due()).as("one at a time").isEmpty();

        scene.settle(sent(reply));
        assertThat(sentOneByOne()).containsExactly("news", "digest");
    }

    @Test
    void aReplyWaitsForNewsThatIsBeingSent() {
        scene.post(scene.draft("news", Priority.NOTICE));
        List<Claimed> news = scene.due();

        assertThat(scene.write(scene.draft("reply", Priority.REPLY))).isEmpty();
        assertThat(scene.due()).isEmpty();

        scene.settle(sent(news));
        assertThat(keys(scene.due())).containsExactly("reply");
    }

    @Test
    void aReplyWaitsWhereThePlatformAskedForAPause() {
        scene.post(scene.draft("news", Priority.NOTICE));
        scene.settle(Settlement.of(
                scene.due().getFirst(), new Delivery.RetryAfter(Duration.ofSeconds(30), "too many requests")));

        assertThat(scene.write(scene.draft("reply", Priority.REPLY))).isEmpty();
        assertThat(scene.due()).isEmpty();

        scene.database.clock().advance(Duration.ofSeconds(31));
        assertThat(sentOneByOne()).containsExactly("reply", "news");
    }

    @Test
    void repliesKeepTheirOrder() {
        scene.post(scene.draft("first", Priority.REPLY));
        scene.post(scene.draft("news", Priority.NOTICE));

        assertThat(scene.write(scene.draft("second", Priority.REPLY), scene.draft("third", Priority.REPLY)))
                .isEmpty();
        assertThat(sentOneByOne()).containsExactly("first", "second", "third", "news");
    }

    @Test
    void whatIsNotGoodAnyMoreIsNotSentForTheFirstTime() {
        scene.post(scene.draft("old", Priority.NOTICE).goodFor(Duration.ofHours(1)));
        scene.post(scene.draft("lasting", Priority.NOTICE));
        scene.database.clock().advance(Duration.ofMinutes(61));

        assertThat(keys(scene.write(scene.draft("reply", Priority.REPLY)))).containsExactly("reply");
        assertThat(scene.due()).isEmpty();
        assertThat(scene.recalled("old", Duration.ofHours(1))).containsExactly("old");
    }

    @Test
    void whatWasTriedInTimeIsTriedAgain() {
        scene.post(scene.draft("news", Priority.NOTICE).goodFor(Duration.ofHours(1)));
        scene.settle(Settlement.of(
                scene.due().getFirst(), new Delivery.RetryAfter(Duration.ofSeconds(30), "too many requests")));
        scene.database.clock().advance(Duration.ofMinutes(61));

        assertThat(keys(scene.due())).containsExactly("news");
    }

    @Test
    void whoeverTriesAgainKnowsWhatWasSentOfAMessage() {
        scene.post(scene.draft("long", Priority.REPLY));
        Delivery wait = new Delivery.RetryAfter(Duration.ofSeconds(30), "too many requests");
        scene.settle(Settlement.of(scene.due().getFirst(), new Delivery.Begun(List.of("11", "12"), wait)));

        scene.database.clock().advance(Duration.ofSeconds(31));
        Claimed again = scene.due().getFirst();
        assertThat(again.message().begun()).containsExactly("11", "12");

        scene.settle(Settlement.of(again, wait));
        scene.database.clock().advance(Duration.ofSeconds(31));
        assertThat(scene.due().getFirst().message().begun()).containsExactly("11", "12");
    }

    private List<String> sentOneByOne() {
        List<String> all = new ArrayList<>();
        List<Claimed> next = scene.due();
        while (!next.isEmpty()) {
            assertThat(next).hasSize(1);
            all.addAll(keys(next));
            scene.settle(sent(next));
            next = scene.due();
        }
        return all;
    }

    private static List<String> keys(List<Claimed> rows) {
        return rows.stream().map(row -> row.message().idempotencyKey()).toList();
    }

    private static Settlement sent(List<Claimed> rows) {
        return Settlement.of(rows.getFirst(), new Delivery.Sent(Optional.empty()));
    }

    @Test
    void aFormThatWaitsForAnotherMessageCanStillOpen() {
        Claimed first = scene.write(scene.draft("page", Priority.REPLY)).getFirst();

        assertThat(scene.write(scene.draft("form", Priority.REPLY).triggering(Optional.of("1337.1.trigger"))))
                .as("the page stands before it")
                .isEmpty();
        assertThat(scene.due()).isEmpty();

        scene.settle(Settlement.of(first, new Delivery.Sent(Optional.empty())));
        assertThat(scene.due())
                .singleElement()
                .satisfies(form -> assertThat(form.message().trigger()).hasValue("1337.1.trigger"));
    }
}
