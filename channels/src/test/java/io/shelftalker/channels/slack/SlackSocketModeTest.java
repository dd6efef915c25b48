package io.shelftalker.channels.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.channels.Intake;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.testkit.platform.Fault;
import io.shelftalker.testkit.platform.Json;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class SlackSocketModeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SlackStage stage = new SlackStage();
    private final BlockingQueue<Inbound> received = new LinkedBlockingQueue<>();
    private SlackSocketMode sockets = sockets(received::add);

    SlackSocketModeTest() {
        stage.app.usesSocketMode(SlackStage.APP_TOKEN);
    }

    @AfterEach
    void close() {
        sockets.stop();
        stage.close();
    }

    @Test
    void hearsMessagesCommandsAndButtonsWithoutAPublicAddress() throws InterruptedException {
        connect();

        stage.person.says("a < b");
        assertThat(stage.person.commands("/shelf red").status()).isEqualTo(200);

        assertThat(next()).isInstanceOfSatisfying(Inbound.Said.class, said -> assertThat(said.text())
                .isEqualTo("a < b"));
        assertThat(next()).isInstanceOfSatisfying(Inbound.Said.class, said -> assertThat(said.text())
                .isEqualTo("red"));
    }

    @Test
    void hearsLongMessagesWhole() throws InterruptedException {
        connect();
        stage.person.says("word ".repeat(20_000));

        assertThat(next()).isInstanceOfSatisfying(Inbound.Said.class, said -> assertThat(said.text())
                .hasSize(99_999));
    }

    @Test
    void connectsAnewBeforeTheLastConnectionEnds() throws InterruptedException {
        connect();

        stage.app.isAskedToReconnect();
        await(2);
        stage.person.says("still there");

        assertThat(next()).isInstanceOf(Inbound.Said.class);
    }

    @Test
    void triesAgainWhenSlackLetsNobodyConnect() throws InterruptedException {
        stage.slack.next("apps.connections.open", Fault.refuses(200, "internal_error"));
        connect();

        stage.person.says("hello");

        assertThat(next()).isInstanceOf(Inbound.Said.class);
        assertThat(stage.slack.requests("apps.connections.open")).hasSize(2);
    }

    @Test
    void whatCannotBeStoredIsNotAcknowledged() throws InterruptedException {
        sockets = sockets(inbound -> {
            throw new IllegalStateException("The database does not answer");
        });
        connect();

        ObjectNode message = Json.object()
                .put("type", "message")
                .put("channel_type", "im")
                .put("channel", stage.person.chat().id())
                .put("user", "U42")
                .put("text", "red")
                .put("ts", "1.1");
        assertThat(stage.app.gets(message).status()).isZero();
    }

    @Test
    void connectsAnewWhereSlackSaysNothing() throws InterruptedException {
        stage.app.meetsSilence();
        SlackBot bot = stage.accounts.all().getFirst();
        SlackLine line = SlackLine.held(bot, stage.reception(received::add), bot.http(), Duration.ofMillis(200));
        try {
            await(2);
            stage.person.says("hello");
            assertThat(next()).isInstanceOf(Inbound.Said.class);
        } finally {
            line.end();
        }
    }

    private SlackSocketMode sockets(Intake intake) {
        return new SlackSocketMode(stage.accounts, stage.reception(intake));
    }

    private void connect() throws InterruptedException {
        sockets.start();
        await(1);
    }

    private void await(int connection) throws InterruptedException {
        stage.app.awaitConnection(connection, PATIENCE);
    }

    private Inbound next() throws InterruptedException {
        return received.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
