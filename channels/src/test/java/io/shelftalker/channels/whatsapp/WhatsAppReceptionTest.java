package io.shelftalker.channels.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.database.DatabaseAway;
import io.shelftalker.testkit.platform.Fault;
import io.shelftalker.testkit.twilio.ChatMessage;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a message means for its writer is decided once, though it comes again because the database went away. */
final class WhatsAppReceptionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

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

    @Test
    void whatWasStoppedButNotConfirmedIsConfirmedOnceWhenItComesAgain() {
        Map<String, String> stop = stage.person.fields("text", "STOP");
        comesWhileAway(stop);

        stage.receives(stop);
        stage.receives(stop);

        assertThat(stage.person.awaitMessages(1, PATIENCE))
                .singleElement()
                .extracting(ChatMessage::text)
                .asString()
                .contains("START");
    }

    @Test
    void whatComesNeverAgainIsConfirmedInTheNextRound() {
        Map<String, String> stop = stage.person.fields("text", "STOP");
        comesWhileAway(stop);

        stage.rounds.round();
        stage.rounds.round();
        stage.receives(stop);

        assertThat(stage.person.messages()).hasSize(1);
        assertThat(stage.twilio.requests("messages")).hasSize(1);
    }

    @Test
    void whatTwilioDidNotTakeIsSaidInALaterRound() {
        comesWhileAway(stage.person.fields("text", "STOP"));
        stage.twilio.next("messages", Fault.tooManyRequests(1));

        stage.rounds.round();
        assertThat(stage.person.messages()).isEmpty();
        WhatsAppStage.database().clock().advance(Duration.ofSeconds(2));
        stage.rounds.round();

        assertThat(stage.person.messages()).hasSize(1);
    }

    @Test
    void whatTwilioDoesNotTakeForAnHourIsNotSaidAnyMore() {
        comesWhileAway(stage.person.fields("text", "STOP"));
        for (int minutes = 0; minutes < 60; minutes += 20) {
            stage.twilio.next("messages", Fault.tooManyRequests(1));
            stage.rounds.round();
            WhatsAppStage.database().clock().advance(Duration.ofMinutes(20));
        }

        stage.rounds.round();

        assertThat(stage.person.messages()).isEmpty();
        assertThat(stage.twilio.requests("messages")).hasSize(3);
    }

    @Test
    void whoWantsToBeWrittenToAgainHearsNoConfirmation() {
        comesWhileAway(stage.person.fields("text", "STOP"));
        stage.receives(stage.person.fields("text", "START"));

        stage.rounds.round();

        assertThat(stage.person.messages()).isEmpty();
    }

    @Test
    void whatTwilioConfirmsIsNotConfirmedAgain() {
        Map<String, String> stop = stage.person.fields("text", "ARRET");
        stop.put("OptOutType", "STOP");
        comesWhileAway(stop);

        stage.rounds.round();
        stage.receives(stop);
        stage.rounds.round();

        assertThat(stage.twilio.requests("messages")).isEmpty();
    }

    @Test
    void whoStoppedAndAsksForHelpIsToldOnceEachTimeAndStaysStopped() {
        stage.receives(stage.person.fields("text", "STOP"));
        stage.person.awaitMessages(1, PATIENCE);
        stage.received.clear();
        Map<String, String> help = stage.person.fields("text", "Help");

        stage.receives(help);
        assertThat(stage.person.awaitMessages(2, PATIENCE).getLast().text()).contains("boutique", "START");
        stage.receives(help);
        stage.rounds.round();
        stage.receives(stage.person.fields("text", "info"));
        stage.person.awaitMessages(3, PATIENCE);
        stage.receives(stage.person.fields("text", "hello"));
        stage.rounds.round();

        assertThat(stage.person.messages()).hasSize(3);
        assertThat(stage.received).isEmpty();
        assertThat(stage.people.standing(stage.account, stage.person.address()).suppressed())
                .contains(Suppression.STOPPED);
    }

    @Test
    void helpThatTwilioGivesToWhoStoppedIsNotGivenAgain() {
        Map<String, String> stop = stage.person.fields("text", "STOP");
        stop.put("OptOutType", "STOP");
        stage.receives(stop);
        Map<String, String> help = stage.person.fields("text", "HELP");
        help.put("OptOutType", "HELP");

        stage.receives(help);
        stage.rounds.round();

        assertThat(stage.twilio.requests("messages")).isEmpty();
    }

    private void comesWhileAway(Map<String, String> form) {
        stage.awayFor.set(1);
        assertThatExceptionOfType(DatabaseAway.class).isThrownBy(() -> stage.receives(form));
        assertThat(stage.received).isEmpty();
    }
}
