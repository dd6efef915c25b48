package io.shelftalker.deploy.bench;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.Accounts;
import io.shelftalker.core.workspace.Directory;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.deploy.settings.Settings;
import io.shelftalker.deploy.start.Installation;
import io.shelftalker.notifier.notice.Notifier;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.jdbi.v3.core.Handle;

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
            chats(bot);
            step(bot);
            watch(bot, 0, MATCHED, "0.95");
            double few = EVENTS / told(bot, "0.9");
            for (int from = MATCHED; from < WATCHES; from += BATCH) {
                watch(bot, from, Math.min(WATCHES, from + BATCH), "0.1");
            }
            double many = EVENTS / told(bot, "0.8");
            double none = EVENTS / told(bot, "1.1");
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
    private static double told(Installation bot, String factor) {
        BenchCatalog.reprice(bot, EVENTS, new BigDecimal(factor));
        run(bot, "analyze");
        long start = System.nanoTime();
        step(bot);
        return (System.nanoTime() - start) / 1e9;
    }

    private static void step(Installation bot) {
        Notifier notifier = bot.bean(Notifier.class);
        WorkspaceId workspace = workspace(bot);
        // An event is read once every transaction that began before it has ended, such as the server's own.
        do {
            notifier.step(workspace);
        } while (bot.bean(Transactions.class).in(workspace, MatchBench::isBehind));
    }

    private static boolean isBehind(Handle handle) {
        return handle.createQuery("""
                        select exists (select from catalog_event where (tx, id) > (cursor.transaction::text::xid8, event))
                          or exists (select from notice where state in ('gathering', 'due'))
                        from notice_cursor cursor
                        """).mapTo(Boolean.class).one();
    }

    private static void chats(Installation bot) {
        Account account = bot.bean(Accounts.class).register(workspace(bot), "zero", "default");
        Audience.of(bot, account, CHATS);
        run(bot, """
                insert into contact (workspace, name, language)
                select workspace, 'Person ' || external_id, 'en' from conversation
                """);
    }

    /** Watches spread over chats and products, for prices at or below a part of the first ones. */
    private static void watch(Installation bot, int from, int to, String part) {
        run(bot, """
                insert into watch (conversation, contact, product, kind, threshold_amount, threshold_currency, state, seen)
                select chat.id, chat.contact, goods.product, 'below', round(goods.price_amount * %s, 2),
                       goods.price_currency, 'armed', pg_current_snapshot()
                from generate_series(%d, %d) n
                join (select row_number() over (order by c.id) - 1 as place, c.id, t.id as contact
                      from conversation c join contact t on t.name = 'Person ' || c.external_id) chat
                  on chat.place = n %% %d
                join (select row_number() over (order by product) - 1 as place, product, price_amount, price_currency
                      from (select o.product, s.amount as price_amount, s.currency as price_currency
                            from offer o join lateral (
                              select amount, currency from price_span where offer = o.id order by during limit 1) s on true)
                        first) goods
                  on goods.place = (n / %d + n) %% %d
                """.formatted(part, from, to - 1, CHATS, CHATS, EVENTS));
    }

    private static void run(Installation bot, String statement) {
        bot.bean(Transactions.class).run(workspace(bot), handle -> handle.execute(statement));
    }

    private static WorkspaceId workspace(Installation bot) {
        return bot.bean(Directory.class).workspace("default");
    }
}
