package io.shelftalker.channels.slack;

import io.shelftalker.channels.Connections;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.schedule.Activity;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds connections on which Slack tells what happens, for where it cannot reach this server. Every process holds its own:
 * Slack tells each event on one of them.
 */
@Singleton
final class SlackSocketMode implements Activity {
    private static final Logger log = LoggerFactory.getLogger(SlackSocketMode.class);
    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final Duration PING = Duration.ofSeconds(20);
    private static final Duration GREETING = Duration.ofSeconds(30);
    private static final Duration STOPPING = Duration.ofSeconds(15);

    private final SlackAccounts accounts;
    private final SlackReception reception;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Connections connections = new Connections(Duration.ofSeconds(15));
    private final OkHttpClient sockets =
            connections.client().newBuilder().pingInterval(PING).build();
    private final Map<AccountId, SlackLine> lines = new ConcurrentHashMap<>();
    private @Nullable Thread watching;

    SlackSocketMode(SlackAccounts accounts, SlackReception reception) {
        this.accounts = accounts;
        this.reception = reception;
    }

    @Override
    public void start() {
        watching = Thread.ofVirtual().name("slack-socket-mode").start(this::run);
    }

    @Override
    public void stop() {
        stopping.countDown();
        @Nullable Thread running = watching;
        if (running == null) {
            return;
        }
        running.interrupt();
        try {
            running.join(STOPPING);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        lines.values().forEach(SlackLine::end);
        connections.close();
    }

    /** Goes on looking, since apps are added and removed while the application runs. */
    private void run() {
        try {
            do {
                look();
            } while (!stopping.await(LOOK.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            lines.values().removeIf(line -> {
                boolean gone = !line.isOf(accounts.bot(line.account()));
                if (gone) {
                    line.end();
                }
                return gone;
            });
            accounts.all().stream()
                    .filter(bot -> bot.account().appToken().isPresent())
                    .forEach(bot -> lines.computeIfAbsent(
                            bot.account().account().id(), id -> SlackLine.held(bot, reception, sockets, GREETING)));
        } catch (RuntimeException failure) {
            log.warn("Socket Mode pauses: {}", failure.getMessage());
        }
    }
}
