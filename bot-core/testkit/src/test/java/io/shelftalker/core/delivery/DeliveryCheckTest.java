package io.shelftalker.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.i18n.Phrasebook;
import io.shelftalker.i18n.Phrasebooks;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the doctor says of messages that did not go out, of whichever platform. */
final class DeliveryCheckTest {
    private final OutboxScene scene = new OutboxScene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void namesTheNewestMessageThatWasGivenUpAndWhatToDo() {
        fails("first", new Delivery.Refused("The first reason"));
        fails("second", new Delivery.Refused("invalid_blocks"));

        assertThat(found(Locale.ENGLISH)).singleElement().satisfies(line -> assertThat(line)
                .startsWith("! recording default: last error: it gave up a message ")
                .contains(": invalid_blocks", "/outbox")
                .doesNotContain("first"));
        assertThat(found(Locale.FRENCH)).singleElement().satisfies(line -> assertThat(line)
                .contains("abandonné", "invalid_blocks", "/envois"));
    }

    @Test
    void namesAMessageThatIsTriedAgainOnceThatLasts() {
        fails("slow", new Delivery.RetryAfter(Duration.ofMinutes(5), "Slack refuses the token: invalid_auth"));
        assertThat(found(Locale.ENGLISH)).isEmpty();

        scene.database.clock().advance(Duration.ofMinutes(2));

        assertThat(found(Locale.ENGLISH)).singleElement().satisfies(line -> assertThat(line)
                .contains("is not sent yet: Slack refuses the token: invalid_auth", "30 times"));
    }

    @Test
    void saysNothingOfWhatIsSentOrOfOthers() {
        fails("sent", new Delivery.Sent(Optional.empty()));
        assertThat(found(Locale.ENGLISH)).isEmpty();

        fails("dead", new Delivery.Refused("The reason"));

        assertThat(scene.beans.getBean(DeliveryCheck.class).look(new WorkspaceId(4711)))
                .isEmpty();
    }

    private void fails(String key, Delivery how) {
        scene.settle(Settlement.of(scene.write(scene.draft(key, Priority.REPLY)).getFirst(), how));
    }

    private List<String> found(Locale language) {
        Phrasebook book = Phrasebooks.load(scene.database.clock()).book(language, ZoneOffset.UTC);
        return scene.beans.getBean(DeliveryCheck.class).look(scene.database.workspace()).stream()
                .map(finding -> book.text(finding.line()))
                .toList();
    }
}
