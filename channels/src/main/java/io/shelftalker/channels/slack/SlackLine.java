package io.shelftalker.channels.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import io.shelftalker.core.channel.AccountId;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One app's connection in Socket Mode, opened again whenever it ends. */
final class SlackLine {
    private static final Logger log = LoggerFactory.getLogger(SlackLine.class);
    private static final Duration BREATH = Duration.ofSeconds(3);
    private static final Duration ENDING = Duration.ofSeconds(15);

    private final SlackBot bot;
    private final SlackReception reception;
    private final OkHttpClient sockets;
    private final Duration greeting;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final List<SlackSocket> open = new ArrayList<>();
    private final Thread holder;

    private SlackLine(SlackBot bot, SlackReception reception, OkHttpClient sockets, Duration greeting) {
        this.bot = bot;
        this.reception = reception;
        this.sockets = sockets;
        this.greeting = greeting;
        this.holder = Thread.ofVirtual()
                .name("slack-socket-" + bot.account().account().name())
                .unstarted(this::run);
    }

    /** @param greeting within which Slack says hello on a connection, or another one is opened */
    static SlackLine held(SlackBot bot, SlackReception reception, OkHttpClient sockets, Duration greeting) {
        SlackLine line = new SlackLine(bot, reception, sockets, greeting);
        line.holder.start();
        return line;
    }

    AccountId account() {
        return bot.account().account().id();
    }

    /** Whether it belongs to the app as it is known now. */
    boolean isOf(Optional<SlackBot> known) {
        return known.filter(bot::equals).isPresent();
    }

    void end() {
        ending.countDown();
        holder.interrupt();
        try {
            holder.join(ENDING);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!ending.await(0, TimeUnit.SECONDS)) {
                next();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            open.forEach(SlackSocket::close);
        }
    }

    /** Ends the last connection when the next one has begun, so that nothing falls between them. */
    private void next() throws InterruptedException {
        List<SlackSocket> before = List.copyOf(open);
        Optional<SlackSocket> opened = open();
        opened.ifPresent(open::add);
        boolean begun = opened.isPresent() && opened.get().begins(greeting);
        before.forEach(SlackSocket::close);
        open.removeAll(before);
        if (begun) {
            opened.get().hold();
        } else if (ending.await(BREATH.toSeconds(), TimeUnit.SECONDS)) {
            log.debug("Socket Mode ends for {}", bot.account());
        }
    }

    private Optional<SlackSocket> open() {
        try {
            return Optional.of(connect());
        } catch (IOException | SlackApiException failure) {
            log.warn("Slack does not let {} connect: {}", bot.account(), failure.getMessage());
        } catch (RuntimeException failure) {
            log.warn("Socket Mode pauses for {}", bot.account(), failure);
        }
        return Optional.empty();
    }

    private SlackSocket connect() throws IOException, SlackApiException {
        AppsConnectionsOpenResponse answer = SlackAppToken.open(bot);
        if (!answer.isOk()) {
            throw new IOException("apps.connections.open says " + answer.getError());
        }
        SlackSocket socket = new SlackSocket(bot, reception);
        socket.open(sockets, new Request.Builder().url(answer.getUrl()).build());
        return socket;
    }
}
