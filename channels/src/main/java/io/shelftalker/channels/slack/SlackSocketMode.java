package io.shelftalker.channels.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.apps.connections.AppsConnectionsOpenRequest;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import io.micronaut.context.annotation.Requires;
import io.shelftalker.channels.Connections;
import io.shelftalker.core.schedule.Activity;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds a connection on which Slack tells what happens, for where it cannot reach this server. Every process holds its own:
 * Slack tells each event on one of them.
 */
@Singleton
@Requires(property = "shelftalker.slack.app-token")
@Requires(bean = SlackSettings.class)
final class SlackSocketMode implements Activity {
    private static final Logger log = LoggerFactory.getLogger(SlackSocketMode.class);
    private static final Duration BREATH = Duration.ofSeconds(3);
    private static final Duration PING = Duration.ofSeconds(20);
    private static final Duration STOPPING = Duration.ofSeconds(15);

    private final SlackAccounts accounts;
    private final SlackReception reception;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Connections connections = new Connections(Duration.ofSeconds(15));
    private final OkHttpClient sockets =
            connections.client().newBuilder().pingInterval(PING).build();
    private @Nullable Thread holder;

    SlackSocketMode(SlackAccounts accounts, SlackReception reception) {
        this.accounts = accounts;
        this.reception = reception;
    }

    @Override
    public void start() {
        holder = Thread.ofVirtual().name("slack-socket-mode").start(this::run);
    }

    @Override
    public void stop() {
        stopping.countDown();
        @Nullable Thread running = holder;
        if (running == null) {
            return;
        }
        running.interrupt();
        try {
            running.join(STOPPING);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        connections.close();
    }

    private void run() {
        @Nullable SlackSocket before = null;
        try {
            while (!stopping.await(0, TimeUnit.SECONDS)) {
                before = next(before);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            if (before != null) {
                before.close();
            }
        }
    }

    /** Ends the last connection when the next one has begun, so that nothing falls between them. */
    private @Nullable SlackSocket next(@Nullable SlackSocket before) throws InterruptedException {
        Optional<SlackSocket> opened = open();
        boolean begun = opened.isPresent() && opened.get().begins();
        if (before != null) {
            before.close();
        }
        if (begun) {
            opened.get().hold();
        } else if (stopping.await(BREATH.toSeconds(), TimeUnit.SECONDS)) {
            log.debug("Socket Mode stops");
        }
        return opened.orElse(null);
    }

    private Optional<SlackSocket> open() {
        try {
            // One app is configured at most; each further one would get a thread of its own here.
            return Optional.of(open(accounts.all().getFirst()));
        } catch (IOException | SlackApiException failure) {
            log.warn("Slack lets nobody connect: {}", failure.getMessage());
        } catch (RuntimeException failure) {
            log.warn("Socket Mode pauses", failure);
        }
        return Optional.empty();
    }

    private SlackSocket open(SlackBot bot) throws IOException, SlackApiException {
        AppsConnectionsOpenResponse answer = bot.client()
                .appsConnectionsOpen(AppsConnectionsOpenRequest.builder()
                        .token(bot.account().appToken().orElseThrow())
                        .build());
        if (!answer.isOk()) {
            throw new IOException("apps.connections.open says " + answer.getError());
        }
        SlackSocket socket = new SlackSocket(bot, reception);
        socket.open(sockets, new Request.Builder().url(answer.getUrl()).build());
        return socket;
    }
}
