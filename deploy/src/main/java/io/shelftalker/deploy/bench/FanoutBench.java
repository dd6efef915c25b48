package io.shelftalker.deploy.bench;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.Accounts;
import io.shelftalker.core.delivery.Courier;
import io.shelftalker.core.delivery.Priority;
import io.shelftalker.core.workspace.Directory;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.deploy.settings.Settings;
import io.shelftalker.deploy.start.Installation;
import io.shelftalker.testkit.telegram.FakeTelegram;
import io.shelftalker.testkit.telegram.FloodLimits;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;

/** Notices to many chats at once: to a platform that takes all there is, and to one that keeps Telegram's pace. */
final class FanoutBench implements Benchmark {
    private static final int MANY = 20_000;
    private static final int PACED = 450;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public void run(Path directory, PrintStream out) throws InterruptedException {
        unpaced(directory.resolve("unpaced"), out);
        paced(directory.resolve("paced"), out);
        new NeighbourBench().run(directory.resolve("neighbour"), out);
    }

    private static void unpaced(Path directory, PrintStream out) throws InterruptedException {
        ZeroChannel channel = new ZeroChannel();
        try (Installation bot = Installation.working(Settings.none().with("data-dir", directory.toString()), channel)) {
            Account account = account(bot, channel.name());
            Audience.of(bot, account, MANY).write(Priority.NOTICE);
            double floor = floor(bot, account);
            Audience.of(bot, bot.bean(Accounts.class).register(account.workspace(), channel.name(), "second"), MANY)
                    .write(Priority.NOTICE);
            Courier courier = bot.bean(Courier.class);
            long start = System.nanoTime();
            courier.start();
            channel.awaitSent(MANY, PATIENCE);
            double rate = MANY / seconds(start);
            courier.stop();
            out.println(Figure.of("fanout.rate", rate, "notices/s")
                    .beside(floor)
                    .noting(MANY + " chats, a channel without latency; floor: the bare SQL of claiming and settling")
                    .line());
        }
    }

    /** Claims and settles one account's rows 256 at a time by hand, until none is left. */
    private static double floor(Installation bot, Account account) {
        Transactions transactions = bot.bean(Transactions.class);
        long start = System.nanoTime();
        int settled = 1;
        while (settled > 0) {
            settled = transactions.in(account.workspace(), handle -> handle.createUpdate("""
                            with next as (
                              select outgoing from outgoing_due where account = :account
                              order by priority, due_at limit 256 for update skip locked
                            ), sent as (
                              update outgoing o set state = 'sent', settled_at = clock()
                              from next where o.id = next.outgoing
                            )
                            delete from outgoing_due d using next where d.outgoing = next.outgoing
                            """)
                    .bind("account", account.id().value())
                    .execute());
        }
        return MANY / seconds(start);
    }

    private static void paced(Path directory, PrintStream out) throws InterruptedException {
        try (FakeTelegram telegram = FakeTelegram.start().flood(FloodLimits.telegram())) {
            telegram.bot("4711:bench", "bench_bot");
            IntStream.rangeClosed(1, PACED)
                    .forEach(id -> telegram.person(id, "Person " + id, "en").hasStarted());
            Settings settings = Settings.none()
                    .with("data-dir", directory.toString())
                    .with("telegram.token", "4711:bench")
                    .with("telegram.api-url", telegram.uri().toString());
            try (Installation bot = Installation.working(settings)) {
                Audience.of(bot, account(bot, "telegram"), PACED).write(Priority.NOTICE);
                Courier courier = bot.bean(Courier.class);
                long start = System.nanoTime();
                courier.start();
                telegram.awaitSent(PACED, PATIENCE);
                double rate = PACED / seconds(start);
                courier.stop();
                out.println(Figure.of("fanout.paced", rate, "notices/s")
                        .beside(30)
                        .noting(refused(telegram) + " answers were 429; floor: what Telegram allows")
                        .line());
            }
        }
    }

    private static long refused(FakeTelegram telegram) {
        return telegram.requests("sendMessage").size() - telegram.sent();
    }

    private static Account account(Installation bot, String channel) {
        return bot.bean(Accounts.class).register(bot.bean(Directory.class).workspace("default"), channel, "default");
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
