package io.shelftalker.channels.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.database.DatabaseAway;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a message means for its writer is decided once, though it comes again because the database went away. */
final class WhatsAppReceptionTest {
    private final WhatsAppStage stage = new WhatsAppStage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void stopStopsTheConversationTooWhenItComesAgain() {
        Map<String, String> stop = stage.person.fields("text", "STOP");
        comesWhileAway(stop);

        stage.receives(stop);

        assertThat(stage.next()).isInstanceOf(Inbound.Blocked.class);
    }

    @Test
    void startBringsTheConversationBackWhenItComesAgain() {
        stage.receives(stage.person.fields("text", "STOP"));
        stage.next();
        Map<String, String> start = stage.person.fields("text", "START");
        comesWhileAway(start);

        stage.receives(start);

        assertThat(stage.next()).isInstanceOf(Inbound.Returned.class);
    }

    private void comesWhileAway(Map<String, String> form) {
        stage.awayFor.set(1);
        assertThatExceptionOfType(DatabaseAway.class).isThrownBy(() -> stage.receives(form));
        assertThat(stage.received).isEmpty();
    }
}
