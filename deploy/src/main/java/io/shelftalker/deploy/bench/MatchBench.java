package io.shelftalker.deploy.bench;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.Accounts;
import io.shelftalker.core.workspace.Directory;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.deploy.settings.Settings;
import io.shelftalker.deploy.start.Installation;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;

/**
 * 10,000 prices that fall, against watches that wait for a price: from the first event until the message of everybody who
 * is told stands in the outbox. The same is told to as many people first among few watches, then among a million.
 */
final class MatchBench implements Benchmark {
    private static final int EVENTS = 10_000;
    private static final int MATCHED = 10_000;
    private static final int WATCHES = 1_000_000;
    private static final int CHATS = 20_000;
    private static final int BATCH = 100_000;

    @Override
    public void run(Path directory, PrintStream out) {
        Settings settings = Settings.none().with("data-dir", directory.toString());
        try (Installation bot = Installation.working(settings, new ZeroChannel())) {
            BenchCatalog.fill(bot, EVENTS);
            Account account = bot.bean(Accounts.class)
                    .register(bot.bean(Directory.class).workspace("default"), "zero", "default");
            BenchWatches watches = BenchWatches.of(bot, account, CHATS, EVENTS);
            watches.watch(0, MATCHED, "0.95");
            double few = EVENTS / told(bot, watches, "0.9");
            for (int from = MATCHED; from < WATCHES; from += BATCH) {
                watches.watch(from, Math.min(WATCHES, from + BATCH), "0.1");
            }
            double many = EVENTS / told(bot, watches, "0.8");
            double none = EVENTS / told(bot, watches, "1.1");
            out.println(Figure.of("match.rate", many, "events/s")
                    .beside(few)
                    .noting(WATCHES + " watches, " + MATCHED + " told; floor: the same told among " + MATCHED
                            + " watches")
                    .line());
            out.println(Figure.of("match.none", none, "events/s")
                    .noting(WATCHES + " watches, nobody told")
                    .line());
        }
    }

    /** Changes all prices. @return how many seconds it takes to tell it */
    private static double told(Installation bot, BenchWatches watches, String factor) {
        BenchCatalog.reprice(bot, EVENTS, new BigDecimal(factor));
        bot.bean(Transactions.class).across(handle -> handle.execute("analyze"));
        long start = System.nanoTime();
        watches.step();
        return (System.nanoTime() - start) / 1e9;
    }
}
