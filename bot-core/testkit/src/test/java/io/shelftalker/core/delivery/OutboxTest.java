package io.shelftalker.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.channel.Delivery;
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
