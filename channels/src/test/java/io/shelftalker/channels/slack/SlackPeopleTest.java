package io.shelftalker.channels.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.testkit.platform.Fault;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who people are changes now and then: their names, their languages, where they live. */
final class SlackPeopleTest {
    private final SlackStage stage = new SlackStage();
    private final SlackConnections connections = new SlackConnections();
    private final AtomicLong nanos = new AtomicLong();
    private final SlackPeople people = people();

    @AfterEach
    void close() {
        connections.close();
        stage.close();
    }

    @Test
    void areAskedForAgainAfterADay() {
        assertThat(people.sender("U42").zone()).contains("Etc/UTC");
        hours(23);
        people.sender("U42");
        assertThat(stage.slack.requests("users.info")).hasSize(1);

        hours(2);
        people.sender("U42");
        assertThat(stage.slack.requests("users.info")).hasSize(2);
    }

    @Test
    void stayWhoTheyWereWhileSlackDoesNotSay() {
        people.sender("U42");
        hours(25);
        stage.slack.next("users.info", Fault.refuses(503, "unavailable"));

        assertThat(people.sender("U42").name()).isEqualTo("Ada");
    }

    @Test
    void areToldBySlackWhereItDoesNotSayInWhichChatToAnswerAShortcut() {
        stage.slack.next("conversations.open", Fault.refuses(503, "unavailable"));

        assertThat(stage.person.chooses("help").status()).isEqualTo(503);
        assertThat(stage.received).isEmpty();
    }

    private SlackPeople people() {
        SlackAccount account = stage.accounts.all().getFirst().account();
        return new SlackPeople(
                connections.quickClient(account.api(), account.token(), new SlackRests(InstantSource.system())),
                nanos::get);
    }

    private void hours(int hours) {
        nanos.addAndGet(Duration.ofHours(hours).toNanos());
    }
}
