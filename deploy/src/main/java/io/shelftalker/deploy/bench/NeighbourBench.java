package io.shelftalker.deploy.bench;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.Accounts;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.delivery.Courier;
import io.shelftalker.core.delivery.Priority;
import io.shelftalker.core.workspace.Directory;
import io.shelftalker.deploy.settings.Settings;
import io.shelftalker.deploy.start.Installation;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * How long a message takes from the outbox to its platform while nothing else happens, and while another workspace's
 * platform takes messages and never answers.
 */
final class NeighbourBench implements Benchmark {
    private static final int CHATS = 2_000;
    private static final Duration BETWEEN = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Map<String, Long> begun = new ConcurrentHashMap<>();
    private Latencies latencies = new Latencies();
    private int rounds;

    @Override
    public void run(Path directory, PrintStream out) throws InterruptedException {
        ZeroChannel quick = new ZeroChannel(this::taken);
        HangingChannel hanging = new HangingChannel();
        try (Installation bot =
                Installation.working(Settings.none().with("data-dir", directory.toString()), quick, hanging)) {
            Courier courier = bot.bean(Courier.class);
            courier.start();
            measure(bot, quick, "warming");
            double alone = measure(bot, quick, "alone");
            Audience.of(bot, account(bot, "neighbour", hanging.name(), "default"), CHATS)
                    .write(Priority.REPLY);
            courier.nudge();
            double beside = measure(bot, quick, "beside");
            int held = hanging.held();
            hanging.release();
            courier.stop();
            out.println(Figure.of("fanout.neighbour.p95", beside, "ms")
                    .beside(alone)
                    .noting("with " + held + " messages hanging in another workspace; floor: with none")
                    .line());
        }
    }

    /** Writes to one chat after the other, evenly in time. @return the 95th percentile in milliseconds */
    private double measure(Installation bot, ZeroChannel channel, String account) throws InterruptedException {
        Audience audience = Audience.of(bot, account(bot, "default", channel.name(), account), CHATS);
        latencies = new Latencies();
        long next = System.nanoTime();
        for (int chat = 0; chat < CHATS; chat++) {
            begun.put(audience.key(chat), System.nanoTime());
            audience.tell(chat, Priority.REPLY);
            next += BETWEEN.toNanos();
            LockSupport.parkNanos(next - System.nanoTime());
        }
        rounds++;
        channel.awaitSent(rounds * CHATS, PATIENCE);
        return latencies.millis(0.95);
    }

    private void taken(Outgoing message) {
        latencies.add(System.nanoTime() - Objects.requireNonNull(begun.remove(message.idempotencyKey())));
    }

    private static Account account(Installation bot, String workspace, String channel, String name) {
        return bot.bean(Accounts.class).register(bot.bean(Directory.class).workspace(workspace), channel, name);
    }
}
